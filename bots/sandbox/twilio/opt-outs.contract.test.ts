import { afterEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import twilio from 'twilio';
import { attachApp, type Setting } from './test/attach-app.ts';
import { eventually, type Received, twiml } from './test/receive-webhooks.ts';
import { refusalOf } from './test/sdk-client.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function attach(setting: Setting = {}) {
  const attached = await attachApp(twilio, setting);
  closing.push(attached.close);
  return attached;
}

const sayGoodbye = ({ path }: Received, response: ServerResponse) => {
  if (path === '/messages') twiml(response, '<Response><Message>Sorry to see you go</Message></Response>');
};

describe('opt-outs', () => {
  it.each(['STOP', 'stopall', ' Unsubscribe ', 'CANCEL', 'end', 'QUIT', 'revoke', 'OPTOUT'])(
    '%s alone ends it: Twilio answers, tells the app, and lets nothing through',
    async (word) => {
      const { app, say, send, control } = await attach();
      await say(word);
      await eventually(() => app.received.some(({ params }) => params['OptOutType'] === 'STOP'));
      const answered = await control.waitForMessage(
        'ann',
        ({ sentBy, shownAt }) => sentBy === 'twilio' && shownAt !== null,
      );
      expect(answered.direction).toBe('outbound-reply');
      expect(await refusalOf(send('your visit'))).toBe('400 21610');
      expect(await control.people()).toMatchObject([{ optedOut: { sms: true, whatsapp: false } }]);
      await say('start');
      expect((await send('your visit')).status).toBe('queued');
    },
  );

  it('a word among others is no keyword, and HELP is answered without consequence', async () => {
    const { app, say, send } = await attach();
    await say('please stop calling me');
    await say('INFO');
    await eventually(() => app.received.filter(({ path }) => path === '/messages').length === 2);
    expect(app.received.flatMap(({ params }) => params['OptOutType'] ?? [])).toEqual(['HELP']);
    expect((await send('hello')).status).toBe('queued');
  });

  it("the app's answer to STOP is not sent", async () => {
    const { say, control } = await attach({ behave: sayGoodbye });
    await say('STOP');
    await eventually(async () => (await control.alerts()).some(({ code }) => code === 21610));
    const { messages } = await control.history({ person: 'ann' });
    expect(messages.map(({ sentBy }) => sentBy)).toEqual(['person', 'twilio']);
  });
});
