import { awaitDecision, setApproval } from '../content/approval.ts';
import { validateContent } from '../content/validate-content.ts';
import { announce, type Emulator, newSid } from '../emulator.ts';
import { isRecord } from '../../../../emulation/json.ts';
import type { Json } from '../twilio-types.ts';
import type { ContentTemplate } from '../world.ts';
import { type ApiAnswer, isRefusal, notFound, refused } from './answers.ts';
import type { ApiMethod, ApiRequest } from './api-method.ts';
import { pageMeta, paginate } from './paginate.ts';

const one = '^/v1/Content/(HX[0-9a-f]{32})';

export const contentMethods: readonly ApiMethod[] = [
  { name: 'content.create', verb: 'POST', path: /^\/v1\/Content$/, run: createContent },
  { name: 'content.list', verb: 'GET', path: /^\/v1\/(Content)$/, run: listContents },
  { name: 'content.list', verb: 'GET', path: /^\/v1\/(ContentAndApprovals)$/, run: listContents },
  { name: 'content.fetch', verb: 'GET', path: new RegExp(`${one}$`), run: fetchContent },
  { name: 'content.delete', verb: 'DELETE', path: new RegExp(`${one}$`), run: deleteContent },
  { name: 'approvals.create', verb: 'POST', path: new RegExp(`${one}/ApprovalRequests/whatsapp$`), run: submit },
  { name: 'approvals.fetch', verb: 'GET', path: new RegExp(`${one}/ApprovalRequests$`), run: fetchApproval },
];

function contentJson(emulator: Emulator, template: ContentTemplate): Json {
  const url = `${emulator.root()}/v1/Content/${template.sid}`;
  return {
    sid: template.sid,
    account_sid: emulator.world.account.accountSid,
    friendly_name: template.friendlyName,
    language: template.language,
    variables: template.variables,
    types: template.types,
    date_created: isoDate(template.createdAt),
    date_updated: isoDate(template.updatedAt),
    url,
    links: {
      approval_create: `${url}/ApprovalRequests/whatsapp`,
      approval_fetch: `${url}/ApprovalRequests`,
    },
  };
}

/** To the second, as the newer APIs write it. */
function isoDate(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

function approvalJson({ approval, types }: ContentTemplate): Json {
  return {
    name: approval.name,
    category: approval.category,
    content_type: Object.keys(types)[0] ?? '',
    status: approval.status,
    rejection_reason: approval.rejectionReason,
    allow_category_change: true,
  };
}

function createContent({ emulator, json }: ApiRequest): ApiAnswer {
  const given = validateContent(json);
  if ('code' in given) return refused({ ...given, status: 400 });
  const now = emulator.now();
  const template: ContentTemplate = {
    sid: newSid('HX'),
    seq: 0,
    ...given,
    approval: { status: 'unsubmitted', name: '', category: '', rejectionReason: '' },
    createdAt: now,
    updatedAt: now,
  };
  emulator.world.contents.set(template.sid, template);
  template.seq = announce(emulator, 'content', null, template);
  return { status: 201, body: contentJson(emulator, template) };
}

function listContents({ emulator, parts, path, values }: ApiRequest): ApiAnswer {
  const page = paginate(values, [...emulator.world.contents.values()].toReversed());
  if (isRefusal(page)) return refused(page);
  const withApprovals = parts[0] === 'ContentAndApprovals';
  const body = {
    contents: page.items.map((template) => ({
      ...contentJson(emulator, template),
      ...(withApprovals ? { approval_requests: approvalJson(template) } : {}),
    })),
    meta: pageMeta('contents', `${emulator.root()}${path}`, values, page),
  };
  return { status: 200, body };
}

function fetchContent({ emulator, parts, path }: ApiRequest): ApiAnswer {
  const template = emulator.world.contents.get(parts[0] ?? '');
  return template ? { status: 200, body: contentJson(emulator, template) } : notFound(path);
}

function deleteContent({ emulator, parts, path }: ApiRequest): ApiAnswer {
  if (!emulator.world.contents.delete(parts[0] ?? '')) return notFound(path);
  announce(emulator, 'content', null, { sid: parts[0], deleted: true });
  return { status: 204, body: null };
}

const categories = ['UTILITY', 'MARKETING', 'AUTHENTICATION'];

function submit({ emulator, parts, path, json }: ApiRequest): ApiAnswer {
  const template = emulator.world.contents.get(parts[0] ?? '');
  if (!template) return notFound(path);
  const name = isRecord(json) && typeof json['name'] === 'string' ? json['name'] : '';
  const category = isRecord(json) && typeof json['category'] === 'string' ? json['category'] : '';
  const flaw = submissionFlaw(template, name, category);
  if (flaw !== null) return refused({ status: 400, code: 20001, message: flaw });
  setApproval(emulator, template, { status: 'received', name, category, rejectionReason: '' });
  const body = approvalJson(template);
  awaitDecision(emulator, template);
  return { status: 201, body };
}

function submissionFlaw({ types, approval }: ContentTemplate, name: string, category: string): string | null {
  if (!/^[a-z0-9_]{1,512}$/.test(name))
    return 'Invalid Parameter: name takes lower case letters, digits and underscores';
  if (!categories.includes(category)) return `Invalid Parameter: category must be one of ${categories.join(', ')}`;
  if (types['twilio/list-picker']) return 'Invalid Parameter: twilio/list-picker cannot be submitted for approval';
  return approval.status === 'unsubmitted' ? null : 'Invalid Parameter: the template has been submitted already';
}

function fetchApproval({ emulator, parts, path }: ApiRequest): ApiAnswer {
  const template = emulator.world.contents.get(parts[0] ?? '');
  if (!template) return notFound(path);
  const body = {
    sid: template.sid,
    account_sid: emulator.world.account.accountSid,
    whatsapp: { type: 'whatsapp', ...approvalJson(template) },
    url: emulator.root() + path,
  };
  return { status: 200, body };
}
