import type { TwilioCaller } from '../twilio-caller.ts';

export interface NewContent {
  readonly name: string;
  readonly language: string;
  readonly types: Readonly<Record<string, object>>;
  readonly samples: Readonly<Record<string, string>>;
}

export interface KnownContent {
  readonly sid: string;
  readonly name: string;
  /** WhatsApp's word on it: `unsubmitted`, `received`, `pending`, `approved`, `rejected`, `paused`, `disabled`. */
  readonly approval: string;
  readonly rejectedBecause: string;
}

/** As many as Twilio puts on one page. */
const PAGE = 1_000;
/** Nobody has more of ours; it bounds the calls that a look takes. */
const MOST = 5_000;

/** Twilio's Content API as far as we use it. The SDK sends what it is given, under names that the API doesn't know. */
export const createContent = async (
  { client }: TwilioCaller,
  { name, language, types, samples }: NewContent,
): Promise<string> => {
  const request = { friendly_name: name, language, variables: samples, types };
  const { sid } = await client.content.v1.contents.create(request);
  return sid;
};

/** What there is, the newest first. */
export const listContents = async ({ client }: TwilioCaller): Promise<readonly KnownContent[]> => {
  const contents = await client.content.v1.contentAndApprovals.list({ pageSize: PAGE, limit: MOST });
  return contents.map((content) => ({
    sid: content.sid,
    // What was made by hand may have no name.
    name: word(content, 'friendlyName'),
    approval: word(content.approvalRequests, 'status'),
    rejectedBecause: word(content.approvalRequests, 'rejection_reason'),
  }));
};

export const submitContent = async ({ client }: TwilioCaller, sid: string, name: string): Promise<void> => {
  await client.content.v1.contents(sid).approvalCreate.create({ name, category: 'UTILITY' });
};

const word = (holder: unknown, name: string): string => {
  const value: unknown = typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : null;
  return typeof value === 'string' ? value : '';
};
