import { readForm } from './form.ts';
import { readStatus } from './read-status.ts';

const SID = `SM${'c'.repeat(32)}`;
const status = (fields: Record<string, string>) => {
  const form = readForm({ MessageSid: SID, To: '+4915112345678', ...fields });
  return form && readStatus(form);
};

describe('a status report', () => {
  it.each(['sent', 'delivered', 'read'] as const)('tells that a message is %s', (MessageStatus) => {
    expect(status({ MessageStatus })).toEqual({
      channel: 'sms',
      platformRef: SID,
      status: MessageStatus,
      failure: null,
      why: null,
    });
  });

  it('is of the channel that the person is on', () => {
    expect(status({ MessageStatus: 'read', To: 'whatsapp:+4915112345678' })).toMatchObject({ channel: 'whatsapp' });
  });

  it.each(['accepted', 'queued', 'sending', 'scheduled', 'received', 'partially_delivered', 'constructor'])(
    'tells nothing new by %s',
    (MessageStatus) => expect(status({ MessageStatus })).toBe('nothing'),
  );

  it.each([
    ['30003', 'unreachable'],
    ['30005', 'gone'],
    ['30006', 'gone'],
    ['30007', 'filtered'],
    ['30008', 'unreachable'],
    ['21610', 'opted_out'],
    ['63003', 'gone'],
    ['63016', 'window_closed'],
    ['63024', 'gone'],
    ['63033', 'gone'],
    ['30002', 'unknown'],
    ['99999', 'unknown'],
    ['many', 'unknown'],
  ])('tells by %s that the person is %s', (ErrorCode, failure) => {
    for (const MessageStatus of ['undelivered', 'failed'])
      expect(status({ MessageStatus, ErrorCode })).toMatchObject({ status: 'failed', failure });
  });

  it('says why in Twilio’s words, without anybody’s number', () => {
    const ErrorMessage = 'Unreachable handset +4915112345678';
    expect(status({ MessageStatus: 'failed', ErrorCode: '30003', ErrorMessage })).toMatchObject({
      why: '30003 Unreachable handset +…',
    });
    expect(status({ MessageStatus: 'failed' })).toMatchObject({ failure: 'unknown', why: 'failed' });
  });

  it('is none without a message or a status', () => {
    expect(status({})).toBeNull();
    expect(status({ MessageSid: 'x', MessageStatus: 'sent' })).toBeNull();
  });
});
