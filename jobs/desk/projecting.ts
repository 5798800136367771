import { createHash } from 'node:crypto';
import type { DeskCard } from '../../core/desk/cards/desk-card.ts';
import type { Cause } from '../../core/kernel/event.ts';
import type { StalePage } from '../../core/ports/desk-pages.ts';

/** Works that only read what a page shows, and set the clocks that run on it. */
export const projecting = ({ key }: StalePage): Cause => ({
  actor: { kind: 'system', why: 'desk' },
  traceId: `desk ${key}`,
  inboxId: null,
});

/** Short, and different for whatever can be told apart. */
export const digestOf = (card: DeskCard): string =>
  createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 22);
