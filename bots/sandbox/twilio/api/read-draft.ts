import type { RenderedContent } from '../content/content-types.ts';
import { renderContent } from '../content/render-content.ts';
import type { Emulator } from '../emulator.ts';
import { channelOf, senderOf } from '../messages/addresses.ts';
import { smartEncode } from '../messages/count-segments.ts';
import { longestValiditySeconds } from '../messages/make-message.ts';
import { isRecord, parseJson } from '../../../../emulation/json.ts';
import type { Refusal } from './answers.ts';

/** A message as the app wants it, read but not judged. */
export interface Draft {
  to: string;
  from: string;
  viaService: boolean;
  body: string;
  mediaUrls: string[];
  content: RenderedContent | null;
  statusCallback: string | null;
  validityPeriod: number;
}

/** Those that are read, and those that change nothing here. */
const known = new Set(
  (
    'To From MessagingServiceSid Body MediaUrl ContentSid ContentVariables StatusCallback ValidityPeriod SmartEncoded ' +
    'ApplicationSid MaxPrice ProvideFeedback Attempt ForceDelivery ContentRetention AddressRetention TrafficType ' +
    'ShortenUrls SendAsMms MessageIntent RiskCheck'
  ).split(' '),
);

function invalid(code: number, message: string): Refusal {
  return { status: 400, code, message };
}

export function readDraft(emulator: Emulator, values: URLSearchParams): Draft | Refusal {
  const stranger = [...values.keys()].find((name) => !known.has(name));
  if (stranger !== undefined) return invalid(20001, `Parameter '${stranger}' is not valid here`);
  const to = values.get('To') ?? '';
  const service = values.get('MessagingServiceSid');
  const { messagingServiceSid } = emulator.world.account;
  if (service !== null && service !== messagingServiceSid) {
    return invalid(21705, `The Messaging Service Sid ${service} is invalid.`);
  }
  const validity = readValidity(values.get('ValidityPeriod'));
  if (typeof validity !== 'number') return validity;
  const content = readContent(emulator, values, to);
  if (content !== null && 'code' in content) return content;
  const text = content?.body ?? values.get('Body') ?? '';
  return {
    to,
    from: values.get('From') ?? (service === null ? '' : senderOf(emulator, channelOf(to))),
    viaService: service !== null,
    body: values.get('SmartEncoded') === 'true' ? smartEncode(text) : text,
    mediaUrls: content === null ? values.getAll('MediaUrl').filter((url) => url !== '') : [],
    content,
    statusCallback: values.get('StatusCallback') || null,
    validityPeriod: validity,
  };
}

function readValidity(text: string | null): number | Refusal {
  if (text === null) return longestValiditySeconds;
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return seconds >= 1 && seconds <= longestValiditySeconds
    ? seconds
    : invalid(
        21624,
        `The validity period value ${text} is invalid. It must be between 1 and ${longestValiditySeconds}.`,
      );
}

function readContent(emulator: Emulator, values: URLSearchParams, to: string): RenderedContent | Refusal | null {
  const sid = values.get('ContentSid');
  if (sid === null) {
    return values.has('ContentVariables') ? invalid(21654, 'The ContentSid Parameter is Required.') : null;
  }
  const template = emulator.world.contents.get(sid);
  if (!template) return invalid(21655, 'The ContentSid Parameter is Invalid.');
  const variables = readVariables(values.get('ContentVariables'));
  if (variables === null) return invalid(21656, 'The ContentVariables Parameter is invalid.');
  return (
    renderContent(template, channelOf(to), variables) ??
    invalid(21655, 'The ContentSid Parameter is Invalid: none of its types is known to this channel.')
  );
}

/** An object of texts. WhatsApp takes no line breaks, tabs or runs of spaces in them, and nothing empty. */
function readVariables(text: string | null): Record<string, string> | null {
  if (text === null || text === '') return {};
  const parsed = parseJson(text);
  if (!isRecord(parsed)) return null;
  const isRight = Object.values(parsed).every(
    (value) => typeof value === 'string' && value.trim() !== '' && !/[\n\r\t]| {5,}/.test(value),
  );
  return isRight ? (parsed as Record<string, string>) : null;
}
