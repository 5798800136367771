import { NOW, ticketCommands, ticketFacts, ticketStates } from '../../test/samples/ticket-samples.ts';
import { given } from '../../test/scenario.ts';
import { hours, minutes } from '../kernel/instant.ts';
import type { Ticket } from './ticket.ts';
import { ticketMachine } from './ticket-machine.ts';

const at = NOW + hours(1);
const [pending] = ticketStates.pending;
const [scheduled] = ticketStates.scheduled;
const ticket = (state: Ticket | null | undefined) => given(ticketMachine, state ?? null);
const window = (from: number, to: number) => ({ start: at + hours(from), end: at + hours(to) });

const change = (...windows: ReadonlyArray<{ start: number; end: number }>) =>
  ({ kind: 'change_windows', windows, at }) as const;

describe('The windows of a ticket', () => {
  it.each([
    ['none at all', change(), 'windows_missing'],
    ['one that ends before it starts', change(window(3, 2)), 'window_invalid'],
    ['one that has no time', change(window(Number.NaN, 2)), 'window_invalid'],
    ['ones out of order', change(window(5, 6), window(1, 2)), 'windows_unordered'],
    ['ones that overlap', change(window(1, 3), window(2, 4)), 'windows_unordered'],
    ['one that is over at this very moment', change(window(-2, 0)), 'window_over'],
    [
      'more than anybody can look through',
      change(...Array.from({ length: 16 }, (_, i) => window(i, i + 1))),
      'too_many_windows',
    ],
  ])('cannot be %s', (_, command, code) => {
    expect(ticket(pending).refusalOf(command)?.code).toBe(code);
  });

  it('may touch each other, and may have begun', () => {
    const windows = [window(-1, 1), window(1, 2)];
    expect(ticket(pending).when(change(...windows)).state).toEqual({ ...pending, windows });
  });

  it('stay as they are while a visit is planned: the visit must be lost first', () => {
    expect(ticket(scheduled).refusalOf(change(window(1, 2)))?.code).toBe('already_scheduled');
    const free = ticket(scheduled).when({ kind: 'lose_visit', visitId: 'visit-1', why: 'windows_changed', at });
    expect(free.when(change(window(1, 2))).state).toMatchObject({ status: 'pending', windows: [window(1, 2)] });
  });
});

describe('What is told about a ticket', () => {
  it('is kept with it: attachments of a note, a device corrected, a flag raised', () => {
    const told = ticket(scheduled).when(ticketCommands.add_note[0]!).when(ticketCommands.correct_device[0]!);
    expect(told.events.map((event) => event.type)).toEqual(['ticket.device_corrected.v1', 'ticket.flagged.v1']);
    expect(told.state).toEqual({
      ...scheduled,
      attachments: [...ticketFacts.attachments, { mediaId: 'media-2', kind: 'voice' }],
      device: { ...ticketFacts.device, modelId: 'model-2' },
      flags: ['model_corrected'],
    });
  });

  it('is said once: a flag that stands causes nothing, the same device is refused', () => {
    const flag = { kind: 'raise_flag', flag: 'no_show', at } as const;
    expect(ticket(pending).when(flag).when(flag)).toMatchObject({ events: [], state: { flags: ['no_show'] } });
    const same = { kind: 'correct_device', device: { ...ticketFacts.device }, at } as const;
    expect(ticket(pending).refusalOf(same)?.code).toBe('same_device');
  });

  it('says something, and no more than fits', () => {
    const note = { kind: 'add_note', text: ' ', attachments: [], at: at + minutes(1) } as const;
    expect(ticket(pending).refusalOf(note)?.code).toBe('nothing_said');
    expect(ticket(pending).refusalOf({ ...note, text: 'é'.repeat(8_193) })?.code).toBe('text_too_long');
    expect(ticket(pending).refusalOf({ ...note, text: '😀'.repeat(2_500) })).toBeNull();
  });
});
