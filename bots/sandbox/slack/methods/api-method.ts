import type { Emulator } from '../emulator.ts';
import type { ApiAnswer, Json } from '../slack-types.ts';

export interface ApiCall {
  emulator: Emulator;
  values: Json;
}

/** Slack's tiers; `posting` has a limit of its own per channel, `free` none that matters. */
export type Tier = 'tier1' | 'tier2' | 'tier3' | 'tier4' | 'posting' | 'free';

export interface ApiMethod {
  tier: Tier;
  /** Which token it takes; `any` also none at all. */
  token: 'bot' | 'app' | 'any';
  run: (call: ApiCall) => ApiAnswer;
}

export function botMethod(tier: Tier, run: ApiMethod['run']): ApiMethod {
  return { tier, token: 'bot', run };
}
