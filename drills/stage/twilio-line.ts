import type { TwilioControl } from '../../bots/sandbox/twilio/control-client.ts';
import type { HistoryEntry } from '../../bots/sandbox/twilio/people/history.ts';
import type { Line, Screen, Shown } from './line.ts';

export interface TwilioPerson {
  readonly id: string;
  readonly number: string;
}

/** What people write first where a chat has no button to begin it. */
const HELLO = 'Hello';

/** A phone that takes text messages, or one with WhatsApp on it. */
export const twilioLine = (twilio: TwilioControl, channel: 'sms' | 'whatsapp', who: TwilioPerson): Line => {
  const { id: person, number } = who;
  const say = async (text: string): Promise<void> => {
    await twilio.say({ person, channel, text });
  };
  return {
    channel,
    address: number,
    keepsOldChoices: true,
    open: (payload) => say(payload === undefined ? HELLO : `join ${payload}`),
    say,
    sharePlace: async (lat, lon) => {
      if (channel === 'sms') return say(`https://maps.google.com/?q=${lat},${lon}`);
      await twilio.shareLocation({ person, latitude: lat, longitude: lon });
    },
    shareNumber: () => Promise.reject(new Error(`${channel} is a number already`)),
    sendPhoto: async (bytes, caption) => {
      const items = [{ bytes, contentType: 'image/jpeg' }];
      await twilio.sendMedia({ person, channel, items, ...(caption !== undefined && { text: caption }) });
    },
    choose: async ({ ref: messageSid }, label) => {
      const { messages } = await twilio.history({ person, channel });
      const message = messages.find(({ sid }) => sid === messageSid);
      const press = { person, messageSid, title: label };
      if (message?.content?.buttons.some(({ title }) => title === label)) await twilio.pressButton(press);
      else if (message?.content?.list) await twilio.pickListItem(press);
      else await say(isNewestList(messages, messageSid) ? numberOf(message?.body ?? '', label) : label);
    },
    screen: async () => screenOf(await twilio.history({ person, channel })),
    waitFor: async (isWanted, timeoutMs) => {
      const wanted = ({ seq, messages }: { seq: number; messages: readonly HistoryEntry[] }): boolean =>
        isWanted(screenOf({ seq, messages }));
      return screenOf(await twilio.waitForHistory(person, wanted, { channel, timeoutMs }));
    },
  };
};

const screenOf = ({ seq, messages }: { seq: number; messages: readonly HistoryEntry[] }): Screen => ({
  seq,
  messages: messages.filter(({ sentBy, shownAt }) => sentBy === 'app' && shownAt !== null).map(shown),
});

/** What was sent never says anything else later, whatever becomes known of its way. */
const shown = ({ sid, firstSeq: seq, body, content }: HistoryEntry): Shown => {
  const titles = [...(content?.buttons ?? []), ...(content?.list?.items ?? [])].map(({ title }) => title);
  return { ref: sid, seq, text: body, choices: titles.length > 0 ? titles : listed(body).map(({ label }) => label) };
};

/** A number means the newest list on the screen; of an older one people name what they want. */
const isNewestList = (messages: readonly HistoryEntry[], sid: string): boolean =>
  screenOf({ seq: 0, messages }).messages.findLast(({ choices }) => choices.length > 0)?.ref === sid;

/** The lines of a numbered list; a dash stands before what is chosen by its words. */
const listed = (body: string): ReadonlyArray<{ readonly typed: string; readonly label: string }> =>
  body.split('\n').flatMap((line) => {
    const [, mark = '', label = ''] = /^(\d{1,2}|-) (\S.*)$/.exec(line) ?? [];
    if (label !== '') return [{ typed: mark === '-' ? label : mark, label }];
    return /^\d$/.test(line) ? [{ typed: line, label: line }] : [];
  });

const numberOf = (body: string, label: string): string =>
  listed(body).find((choice) => choice.label === label)?.typed ?? label;
