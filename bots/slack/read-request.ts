/** The three addresses at which Slack reaches an app. */
export type Kind = 'events' | 'interactivity' | 'commands';

/** The payload in a body: JSON for events, JSON in a form for interactivity, the form itself for commands. */
export const readPayload = (kind: Kind, body: string): unknown => {
  if (kind === 'events') return parseJson(body);
  const form = new URLSearchParams(body);
  if (kind === 'interactivity') return parseJson(form.get('payload') ?? '');
  return form.size === 0 ? null : Object.fromEntries(form);
};

/** Slack asks whether an address is ours before it delivers to it; null for everything else. */
export const readChallenge = (payload: unknown): string | null => {
  if (typeof payload !== 'object' || payload === null || !('type' in payload) || !('challenge' in payload)) return null;
  return payload.type === 'url_verification' && typeof payload.challenge === 'string' ? payload.challenge : null;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
