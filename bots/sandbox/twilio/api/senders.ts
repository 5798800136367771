import type { Emulator } from '../emulator.ts';
import type { Json } from '../twilio-types.ts';
import { type ApiAnswer, isRefusal, type Refusal, refused } from './answers.ts';
import type { ApiMethod, ApiRequest } from './api-method.ts';
import { accountPath } from './message-json.ts';
import { pageAddress, pageMeta, paginate } from './paginate.ts';

const account = '/2010-04-01/Accounts/AC[0-9a-fA-F]{32}';

export const senderMethods: readonly ApiMethod[] = [
  {
    name: 'numbers.list',
    verb: 'GET',
    path: new RegExp(`^${account}/IncomingPhoneNumbers\\.json$`),
    run: listNumbers,
  },
  { name: 'senders.list', verb: 'GET', path: /^\/v2\/Channels\/Senders$/, run: listSenders },
];

/** Which of a list's parameters Twilio knows; here any other is a mistake. */
function stranger(values: URLSearchParams, known: readonly string[]): Refusal | null {
  const found = [...values.keys()].find((name) => ![...known, 'PageSize', 'Page', 'PageToken'].includes(name));
  return found === undefined ? null : { status: 400, code: 20001, message: `Parameter '${found}' is not valid here` };
}

/** The numbers that the account has, by a part of the number, as Twilio looks for them. */
function listNumbers({ emulator, values, path }: ApiRequest): ApiAnswer {
  const flaw = stranger(values, ['PhoneNumber', 'FriendlyName', 'Beta', 'Origin']);
  if (flaw) return refused(flaw);
  const wanted = values.get('PhoneNumber') ?? '';
  const page = paginate(
    values,
    numbersOf(emulator).filter(({ phone_number: number }) => number.includes(wanted)),
  );
  if (isRefusal(page)) return refused(page);
  const body = {
    incoming_phone_numbers: page.items,
    page: page.page,
    page_size: page.pageSize,
    uri: `${path}?${values.toString()}`,
    first_page_uri: pageAddress(path, values, page, null),
    next_page_uri: page.nextToken === null ? null : pageAddress(path, values, page, page.nextToken),
    previous_page_uri: null,
  };
  return { status: 200, body };
}

const numberSid = 'PN7ca11007000000000000000000000004';

/** A number that may not send is still there: what it can do says so. */
function numbersOf(emulator: Emulator): Array<Json & { sid: string; phone_number: string }> {
  const { account: names, senders } = emulator.world;
  if (senders.sms === 'released' || senders.sms === 'unlisted') return [];
  const one = {
    sid: numberSid,
    account_sid: names.accountSid,
    phone_number: names.smsFrom,
    friendly_name: names.smsFrom,
    capabilities: { voice: false, sms: senders.sms === 'online', mms: false, fax: false },
    status: 'in-use',
    uri: `${accountPath(emulator)}/IncomingPhoneNumbers/${numberSid}.json`,
  };
  return [one];
}

const senderSid = 'XE7ca11007000000000000000000000005';

function listSenders({ emulator, values, path }: ApiRequest): ApiAnswer {
  const flaw = stranger(values, ['Channel']);
  if (flaw) return refused(flaw);
  const channel = values.get('Channel');
  if (channel === null || !['whatsapp', 'rcs'].includes(channel)) {
    return refused({ status: 400, code: 20001, message: `Invalid Parameter: Channel ${channel ?? 'is required'}` });
  }
  const page = paginate(values, channel === 'whatsapp' ? whatsappSenders(emulator) : []);
  if (isRefusal(page)) return refused(page);
  const body = {
    senders: page.items,
    meta: pageMeta('senders', `${emulator.root()}${path}`, values, page),
  };
  return { status: 200, body };
}

const disabled = {
  code: '63112',
  message: 'The Meta and/or WhatsApp Business Accounts connected to this Sender were disabled by Meta',
  more_info: 'https://www.twilio.com/docs/errors/63112',
};

function whatsappSenders(emulator: Emulator): Array<Json & { sid: string }> {
  const { account: names, senders } = emulator.world;
  if (senders.whatsapp === 'released' || senders.whatsapp === 'unlisted') return [];
  const isOnline = senders.whatsapp === 'online';
  const one = {
    sid: senderSid,
    sender_id: names.whatsappFrom,
    status: isOnline ? 'ONLINE' : 'OFFLINE',
    offline_reasons: isOnline ? null : [disabled],
    url: `${emulator.root()}/v2/Channels/Senders/${senderSid}`,
  };
  return [one];
}
