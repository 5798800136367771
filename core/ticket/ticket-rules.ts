import { days, type Instant } from '../kernel/instant.ts';
import { isPlace } from '../kernel/place.ts';
import { type Objection, objectIf } from '../kernel/rule.ts';
import { isBlank } from '../kernel/text.ts';
import { isWindow, type Window } from '../kernel/window.ts';
import type { Address, Device, FinishedAs, Hold, HoldKind, Ticket } from './ticket.ts';

export type TicketRefusalCode =
  | 'wrong_status'
  | 'already_submitted'
  | 'already_scheduled'
  | 'already_cancelled'
  | 'work_has_begun'
  | 'still_open'
  | 'ticket_finished'
  | 'ticket_cancelled'
  | 'ticket_expired'
  | 'already_held'
  | 'not_held'
  | 'still_held'
  | 'hold_already_over'
  | 'address_missing'
  | 'address_invalid'
  | 'windows_missing'
  | 'too_many_windows'
  | 'window_invalid'
  | 'windows_unordered'
  | 'window_over'
  | 'other_visit'
  | 'same_device'
  | 'nothing_said'
  | 'reason_missing'
  | 'part_missing'
  | 'part_date_over'
  | 'text_too_long'
  | 'reopen_too_late'
  | 'too_early_to_close';

type Why = Objection<TicketRefusalCode>;

/** How long a finished ticket can be reopened; then it closes. */
export const REOPEN_FOR = days(14);
/** Two of the longest messages that a chat platform carries (Telegram: 4,096 characters). */
const TEXT_LIMIT = 8_192;
/** Morning, afternoon and evening of five days. */
const MOST_WINDOWS = 15;

export const windowsAreUsable = (windows: readonly Window[], at: Instant): Why =>
  objectIf(windows.length > MOST_WINDOWS, 'too_many_windows', { most: MOST_WINDOWS }) ??
  objectIf(!windows.every(isWindow), 'window_invalid') ??
  objectIf(
    windows.some((window, i) => window.start < (windows[i - 1]?.end ?? window.start)),
    'windows_unordered',
  ) ??
  // A window that has begun can still be used; one that has ended cannot.
  objectIf(
    windows.some((window) => window.end <= at),
    'window_over',
  );

export const hasWindows = (windows: readonly Window[]): Why => objectIf(windows.length === 0, 'windows_missing');

/** Experts are asked only about a ticket that says where and when. */
export const isComplete = (facts: Pick<Ticket, 'address' | 'windows'>, openHolds: number): Why =>
  openHolds > 0 ? null : (objectIf(facts.address === null, 'address_missing') ?? hasWindows(facts.windows));

export const addressIsUsable = (address: Address | null): Why =>
  objectIf(address !== null && (isBlank(address.text) || !isPlace(address.place)), 'address_invalid') ??
  textFits(address?.text ?? '');

export const isNotYetHeld = (ticket: Ticket, hold: Hold): Why =>
  objectIf(
    holdsOf(ticket).some(({ kind, until, why }) => kind === hold.kind && until === hold.until && why === hold.why),
    'already_held',
    { hold: hold.kind },
  );

export const holdIsAhead = (hold: Hold, at: Instant): Why =>
  objectIf(hold.until !== null && hold.until <= at, 'hold_already_over', { hold: hold.kind });

export const isHeld = (ticket: Ticket, hold: HoldKind): Why =>
  objectIf(!holdsOf(ticket).some(({ kind }) => kind === hold), 'not_held', { hold });

export const isItsVisit = (ticket: Ticket, visitId: string): Why =>
  objectIf(!('visitId' in ticket) || ticket.visitId !== visitId, 'other_visit', { visitId });

export const saysEnough = (outcome: FinishedAs, at: Instant): Why => {
  if (outcome.kind === 'irreparable') return reasonIsGiven(outcome.reason);
  if (outcome.kind !== 'part_needed') return null;
  return objectIf(isBlank(outcome.part), 'part_missing') ?? objectIf(outcome.until <= at, 'part_date_over');
};

export const isOtherDevice = (from: Device, to: Device): Why =>
  objectIf(
    from.category === to.category && from.modelId === to.modelId && from.brand === to.brand && from.label === to.label,
    'same_device',
  );

export const saysSomething = (text: string, attachments: readonly unknown[]): Why =>
  objectIf(isBlank(text) && attachments.length === 0, 'nothing_said') ?? textFits(text);

export const textFits = (text: string): Why =>
  objectIf(text.length > TEXT_LIMIT, 'text_too_long', { most: TEXT_LIMIT });

export const reasonIsGiven = (reason: string): Why => objectIf(isBlank(reason), 'reason_missing') ?? textFits(reason);

export const isSoonEnoughToReopen = (ticket: Ticket, at: Instant): Why =>
  objectIf(at >= finishedAt(ticket) + REOPEN_FOR, 'reopen_too_late', { until: finishedAt(ticket) + REOPEN_FOR });

export const isLateEnoughToClose = (ticket: Ticket, at: Instant): Why =>
  objectIf(at < finishedAt(ticket) + REOPEN_FOR, 'too_early_to_close', { from: finishedAt(ticket) + REOPEN_FOR });

/** A finished ticket has stood in its status since the visit ended. */
const finishedAt = (ticket: Ticket): Instant => ticket.since;

export const holdsOf = (ticket: Ticket): readonly Hold[] => (ticket.status === 'incomplete' ? ticket.holds : []);
