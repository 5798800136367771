import type { Emulator } from '../emulator.ts';
import { announce } from '../emulator.ts';
import { startLife } from '../messages/life-cycle.ts';
import { makeMessage } from '../messages/make-message.ts';
import type { TwilioMessage } from '../world.ts';
import { type ApiAnswer, isRefusal, notFound, refused } from './answers.ts';
import type { ApiMethod, ApiRequest } from './api-method.ts';
import { filterMessages } from './filter-messages.ts';
import { accountPath, messageJson } from './message-json.ts';
import { pageAddress, paginate } from './paginate.ts';
import { readDraft } from './read-draft.ts';
import { refuseDraft } from './refuse-draft.ts';

const account = '/2010-04-01/Accounts/AC[0-9a-fA-F]{32}';
const sid = '((?:SM|MM)[0-9a-f]{32})';

export const messageMethods: readonly ApiMethod[] = [
  { name: 'accounts.fetch', verb: 'GET', path: new RegExp(`^${account}\\.json$`), run: fetchAccount },
  { name: 'messages.create', verb: 'POST', path: new RegExp(`^${account}/Messages\\.json$`), run: createMessage },
  { name: 'messages.list', verb: 'GET', path: new RegExp(`^${account}/Messages\\.json$`), run: listMessages },
  { name: 'messages.fetch', verb: 'GET', path: new RegExp(`^${account}/Messages/${sid}\\.json$`), run: fetchMessage },
  { name: 'messages.update', verb: 'POST', path: new RegExp(`^${account}/Messages/${sid}\\.json$`), run: redact },
  { name: 'messages.delete', verb: 'DELETE', path: new RegExp(`^${account}/Messages/${sid}\\.json$`), run: remove },
];

function fetchAccount({ emulator }: ApiRequest): ApiAnswer {
  const { accountSid } = emulator.world.account;
  const body = {
    sid: accountSid,
    owner_account_sid: accountSid,
    friendly_name: 'Callout sandbox',
    status: emulator.world.accountState,
    type: 'Full',
    uri: `${accountPath(emulator)}.json`,
  };
  return { status: 200, body };
}

function createMessage({ emulator, values }: ApiRequest): ApiAnswer {
  const draft = readDraft(emulator, values);
  if (isRefusal(draft)) return refused(draft);
  const refusal = refuseDraft(emulator, draft);
  if (refusal) return refused(refusal);
  const message = makeMessage(emulator, {
    ...draft,
    direction: 'outbound-api',
    sentBy: 'app',
    status: draft.viaService ? 'accepted' : 'queued',
  });
  const body = messageJson(emulator, message);
  startLife(emulator, message);
  return { status: 201, body };
}

function listMessages({ emulator, values, path }: ApiRequest): ApiAnswer {
  const found = filterMessages(emulator, values);
  if (isRefusal(found)) return refused(found);
  const page = paginate(values, found);
  if (isRefusal(page)) return refused(page);
  const first = page.page * page.pageSize;
  const body = {
    messages: page.items.map((message) => messageJson(emulator, message)),
    page: page.page,
    page_size: page.pageSize,
    start: first,
    end: Math.max(first, first + page.items.length - 1),
    uri: `${path}?${values.toString()}`,
    first_page_uri: pageAddress(path, values, page, null),
    next_page_uri: page.nextToken === null ? null : pageAddress(path, values, page, page.nextToken),
    previous_page_uri: null,
  };
  return { status: 200, body };
}

/** Deleted ones are gone for the API; the history keeps them. */
export function findMessage(emulator: Emulator, messageSid: string | undefined): TwilioMessage | null {
  const message = emulator.world.messages.get(messageSid ?? '');
  return message && message.deletedAt === null ? message : null;
}

function fetchMessage({ emulator, parts, path }: ApiRequest): ApiAnswer {
  const message = findMessage(emulator, parts[0]);
  return message ? { status: 200, body: messageJson(emulator, message) } : notFound(path);
}

const onTheirWay = ['accepted', 'queued', 'sending'];

function unfinished(message: TwilioMessage): ApiAnswer | null {
  if (!onTheirWay.includes(message.status)) return null;
  return refused({ status: 409, code: 20009, message: 'Message is not in a finished state' });
}

/** Nothing but the text can be changed, and only to nothing. */
function redact({ emulator, parts, path, values }: ApiRequest): ApiAnswer {
  const message = findMessage(emulator, parts[0]);
  if (!message) return notFound(path);
  if (values.get('Body') !== '') {
    return refused({ status: 400, code: 20001, message: "Only an empty 'Body' can be set" });
  }
  const problem = unfinished(message);
  if (problem) return problem;
  message.body = '';
  message.updatedAt = emulator.now();
  message.seq = announce(emulator, 'message', message.person, message);
  return { status: 200, body: messageJson(emulator, message) };
}

function remove({ emulator, parts, path }: ApiRequest): ApiAnswer {
  const message = findMessage(emulator, parts[0]);
  if (!message) return notFound(path);
  const problem = unfinished(message);
  if (problem) return problem;
  message.deletedAt = emulator.now();
  message.seq = announce(emulator, 'message', message.person, message);
  return { status: 204, body: null };
}
