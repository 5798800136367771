import type { Emulator } from '../emulator.ts';
import type { Refused } from '../people/outcomes.ts';
import type { DeliveryKind } from '../world.ts';

export interface RawPost {
  to: DeliveryKind;
  body: string;
  contentType?: string | undefined;
  signature: 'valid' | 'missing' | 'wrong' | 'stale';
}

export function postRaw(_emulator: Emulator, post: RawPost): Promise<{ status: number; body: string } | Refused> {
  return Promise.resolve({ refused: `no address for ${post.to} is set` });
}
