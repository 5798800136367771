import {
  askCustomer,
  awaitModel,
  NOW,
  ticketCommands,
  ticketFacts,
  ticketStates,
} from '../../test/samples/ticket-samples.ts';
import { given } from '../../test/scenario.ts';
import { days, hours } from '../kernel/instant.ts';
import type { Hold, Ticket } from './ticket.ts';
import { ticketMachine } from './ticket-machine.ts';

const at = NOW + hours(1);
const [pending] = ticketStates.pending;
const [held, heldTwice] = ticketStates.incomplete;
const ticket = (state: Ticket | null | undefined) => given(ticketMachine, state ?? null);

const submit = (over: Partial<typeof ticketFacts>, holds: readonly Hold[] = []) =>
  ({ kind: 'submit', facts: { ...ticketFacts, ...over }, holds, at }) as const;

describe('A submitted ticket', () => {
  it('is pending when nothing holds it', () => {
    expect(ticket(null).when(submit({})).state).toEqual({
      ...ticketFacts,
      status: 'pending',
      since: at,
      reason: 'offering',
      round: 0,
    });
  });

  it('is incomplete when something holds it, and says what', () => {
    const { state } = ticket(null).when(submit({ address: null }, [awaitModel, askCustomer]));
    expect(state).toMatchObject({ status: 'incomplete', since: at, holds: [awaitModel, askCustomer] });
  });

  it.each([
    ['an address', submit({ address: null }), 'address_missing'],
    ['a window', submit({ windows: [] }), 'windows_missing'],
  ])('needs %s before experts are asked', (_, command, code) => {
    expect(ticket(null).refusalOf(command)?.code).toBe(code);
  });

  it('is not taken with an address that is nowhere on earth', () => {
    const address = { text: 'Nowhere', place: { lat: 91, lon: 0 }, timeZone: 'Etc/UTC' };
    expect(ticket(null).refusalOf(submit({ address }))?.code).toBe('address_invalid');
  });

  it('can be confirmed once: a second tap is refused', () => {
    expect(ticket(null).when(submit({})).refusalOf(submit({}))?.code).toBe('already_submitted');
  });
});

describe('The holds of an incomplete ticket', () => {
  it('keep it incomplete until the last is settled', () => {
    const once = ticket(heldTwice).when({ kind: 'settle_hold', hold: 'model', at });
    expect(once.state).toMatchObject({ status: 'incomplete', since: NOW, holds: [askCustomer] });
    const twice = once.when({ kind: 'settle_hold', hold: 'customer', at });
    expect(twice.state).toMatchObject({ status: 'pending', since: at, reason: 'offering', round: 0 });
    expect(twice.state).not.toHaveProperty('holds');
  });

  it('are settled once', () => {
    expect(ticket(held).refusalOf({ kind: 'settle_hold', hold: 'model', at })).toEqual({
      code: 'not_held',
      facts: { hold: 'model' },
    });
    expect(ticket(pending).refusalOf({ kind: 'settle_hold', hold: 'model', at })?.code).toBe('not_held');
  });

  it('do not let a ticket without an address go on', () => {
    const homeless: Ticket = { ...ticketFacts, address: null, status: 'incomplete', since: NOW, holds: [askCustomer] };
    const settle = { kind: 'settle_hold', hold: 'customer', at } as const;
    expect(ticket(homeless).refusalOf(settle)?.code).toBe('address_missing');
    const [set] = ticketCommands.set_address;
    expect(ticket(homeless).when(set!).when(settle).state).toMatchObject({ status: 'pending' });
  });

  it('take a pending ticket out of the search', () => {
    expect(ticket(pending).when({ kind: 'place_hold', hold: awaitModel, at }).state).toMatchObject({
      status: 'incomplete',
      since: at,
      holds: [awaitModel],
    });
  });

  it('stand once per kind: a later date replaces the earlier, the same hold again is refused', () => {
    const later: Hold = { ...awaitModel, until: at + days(1) };
    const placed = ticket(heldTwice).when({ kind: 'place_hold', hold: later, at });
    expect(placed.state).toMatchObject({ holds: [askCustomer, later] });
    expect(placed.refusalOf({ kind: 'place_hold', hold: later, at })?.code).toBe('already_held');
  });

  it('cannot lapse before they begin', () => {
    const hold: Hold = { ...awaitModel, until: at };
    expect(ticket(pending).refusalOf({ kind: 'place_hold', hold, at })?.code).toBe('hold_already_over');
  });
});
