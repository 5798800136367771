import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { refusalOf } from './test/sdk-client.ts';
import { annWhatsApp, startForTest } from './test/start-for-test.ts';

let emulator: Awaited<ReturnType<typeof startForTest<twilio.Twilio>>>;

beforeAll(async () => {
  emulator = await startForTest(twilio);
});

afterAll(() => emulator.close());

const send = (given: object) =>
  emulator.client.messages.create({ to: annWhatsApp, from: emulator.whatsappFrom, ...given });

async function template(types: object, variables: Record<string, string> = {}): Promise<string> {
  const { sid } = await emulator.client.content.v1.contents.create({
    friendlyName: 'visit',
    language: 'en',
    variables,
    types,
  });
  return sid;
}

const quickReply = (...titles: string[]) => ({
  'twilio/quick-reply': { body: 'Visit {{1}}?', actions: titles.map((title) => ({ title, id: `id-${title}` })) },
});

const list = (items: object[]) => ({ 'twilio/list-picker': { body: 'When?', button: 'Choose', items } });
const item = (id: number) => ({ item: `Item ${id}`, id: String(id) });

describe('the Content API', () => {
  it.each([
    ['a button title of 21 characters', quickReply('a'.repeat(21)), '400 21658'],
    ['eleven buttons', quickReply(...'abcdefghijk'.split('')), '400 20001'],
    ['two buttons alike', quickReply('a', 'a'), '400 20001'],
    ['eleven items', list(Array.from({ length: 11 }, (_none, index) => item(index))), '400 20001'],
    ['an item title of 25 characters', list([{ item: 'a'.repeat(25), id: '1' }]), '400 21658'],
    ['a description of 73 characters', list([{ ...item(1), description: 'a'.repeat(73) }]), '400 21658'],
    ['two items with one id', list([item(1), item(1)]), '400 20001'],
    [
      'a body of 1025 characters',
      { 'twilio/quick-reply': { body: 'a'.repeat(1_025), actions: [{ title: 'a' }] } },
      '400 21658',
    ],
    ['fields that the type does not have', { 'twilio/text': { body: 'a', footer: 'b' } }, '400 20001'],
    ['no type at all', {}, '400 20001'],
    ['a type that it does not know', { 'twilio/card': { title: 'a' } }, '400 20001'],
  ])('refuses %s', async (_what, types, refusal) => {
    expect(await refusalOf(template(types))).toBe(refusal);
  });

  it('lists, reads and deletes templates', async () => {
    await template({ 'twilio/text': { body: 'first' } });
    await template({ 'twilio/text': { body: 'second' } });
    const sid = await template({ 'twilio/text': { body: 'hello' } });
    const { v1 } = emulator.client.content;
    const listed = await v1.contents.list({ pageSize: 1, limit: 3 });
    expect(listed).toHaveLength(3);
    expect(listed[0]?.sid).toBe(sid);
    const [withApproval] = await v1.contentAndApprovals.list({ limit: 1 });
    expect(withApproval).toMatchObject({ sid, approvalRequests: { status: 'unsubmitted' } });
    expect((await v1.contents(sid).fetch()).types).toEqual({ 'twilio/text': { body: 'hello' } });
    expect(await v1.contents(sid).remove()).toBe(true);
    expect(await refusalOf(v1.contents(sid).fetch())).toBe('404 20404');
    expect(await refusalOf(send({ contentSid: sid }))).toBe('400 21655');
  });

  it.each(['{', '[]', '{"1":null}', '{"1":""}', '{"1":"two\\nlines"}'])(
    'refuses the variables %s',
    async (contentVariables) => {
      const contentSid = await template({ 'twilio/text': { body: 'hello {{1}}!' } }, { 1: 'you' });
      expect(await refusalOf(send({ contentSid, contentVariables }))).toBe('400 21656');
    },
  );

  it('may be told to approve what is fit for it', async () => {
    const quick = await startForTest(twilio, { approveTemplatesAfterMs: 0 });
    const approve = async (body: string) => {
      const types = { 'twilio/text': { body } } as never;
      const { sid } = await quick.client.content.v1.contents.create({ language: 'en', types });
      await quick.client.content.v1.contents(sid).approvalCreate.create({ name: 'a', category: 'UTILITY' });
      return (await quick.client.content.v1.contents(sid).approvalFetch().fetch()).whatsapp['status'];
    };
    expect(await approve('Your visit is confirmed.')).toBe('approved');
    expect(await approve('{{1}}')).toBe('rejected');
    await quick.close();
  });
});
