import { ENGLISH } from '../../../test/english.ts';
import { offerFacts } from '../../../test/samples/offer-samples.ts';
import { NOW, ticketFacts, ticketStates } from '../../../test/samples/ticket-samples.ts';
import { visitStates } from '../../../test/samples/visit-samples.ts';
import { minutes } from '../../kernel/instant.ts';
import { DEFAULT_POLICIES } from '../../policies/policies.ts';
import type { Ticket, TicketStatus } from '../../ticket/ticket.ts';
import { ticketStatuses } from '../../ticket/ticket-transitions.ts';
import type { DeskVerb } from '../desk-verb.ts';
import type { OpenTask } from '../pages/desk-glance.ts';
import type { DeskBlock, DeskCard } from './desk-card.ts';
import type { TicketView } from './read-ticket-view.ts';
import { ticketCard } from './ticket-card.ts';
import { answerClock, nextTurn, ownerClock, type RunningClock } from './ticket-clocks.ts';

const view = (ticket: Ticket, more: Partial<TicketView> = {}): TicketView => ({
  ticket,
  customer: 'Clara',
  optedOutOf: [],
  owner: null,
  agent: null,
  clocks: [],
  visit: null,
  openOffers: [],
  tasks: [],
  decision: null,
  payments: [],
  ...more,
});
const card = (ticket: Ticket, more: Partial<TicketView> = {}): DeskCard => ticketCard(ENGLISH, view(ticket, more));
const of = <S extends TicketStatus>(status: S) => ticketStates[status][0] as Extract<Ticket, { status: S }>;
const verbsOf = ({ blocks }: DeskCard): readonly DeskVerb[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'buttons') return block.buttons.map(({ verb }) => verb);
    return block.kind === 'item' && block.button ? [block.button.verb] : [];
  });
const labelsOf = ({ blocks }: DeskCard): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : []));
const task = (key: string): OpenTask => ({
  id: `id of ${key}`,
  key,
  ticketId: 'ticket-1',
  personId: null,
  person: null,
  why: 'settle_payment',
  openedAt: NOW,
  closedAt: null,
});

const unpaid: Ticket = {
  ...of('incomplete'),
  payment: { kind: 'unpaid' },
  holds: [{ kind: 'payment', why: 'unpaid', until: null }],
};
const offer = { ...offerFacts, deliveredAt: null, status: 'open' } as const;

const factsOf = ({ blocks }: DeskCard) => blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
const factOf = (shown: DeskCard, label: string): string | undefined =>
  factsOf(shown).find((fact) => fact.label === ENGLISH.say(label))?.value;

const at = (minute: number): number => NOW + minutes(minute);
const waitingAt = (minute: number): RunningClock => {
  const clock = answerClock(NOW, DEFAULT_POLICIES, at(minute));
  if (!clock) throw new Error('Somebody waits');
  return clock;
};

describe('The buttons of a ticket', () => {
  it.each<[string, DeskCard, readonly DeskVerb[]]>([
    [
      'pending',
      card(of('pending')),
      ['take_over', 'ask_expert', 'assign', 'cancel_ticket', 'own', 'explain_match', 'show_story'],
    ],
    [
      'on hold for its payment',
      card(unpaid),
      ['take_over', 'mark_paid', 'ask_to_pay', 'reject', 'cancel_ticket', 'own', 'show_story'],
    ],
    ['scheduled', card(of('scheduled')), ['take_over', 'cancel_ticket', 'own', 'show_story']],
    ['in progress', card(of('in_progress')), ['take_over', 'own', 'show_story']],
    ['resolved', card(of('resolved')), ['take_over', 'own', 'show_story']],
    ['cancelled', card(of('cancelled')), ['show_story']],
  ])('that is %s are what can be done then', (_, shown, verbs) => {
    expect(verbsOf(shown)).toEqual(verbs);
  });

  it('let the conversation be handed back while somebody has it, even when the ticket is over', () => {
    const agent = { name: 'Ana', since: NOW };
    expect(verbsOf(card(of('pending'), { agent }))).toContain('hand_back');
    expect(verbsOf(card(of('pending'), { agent }))).not.toContain('take_over');
    expect(verbsOf(card(of('closed'), { agent }))).toEqual(['hand_back', 'show_story']);
  });

  it('offer nothing but to undo it while a decision waits', () => {
    const decision = { by: 'Ana', action: { do: 'cancel_ticket', reason: 'Twice.' }, expert: '' } as const;
    const verbs = verbsOf(card(of('pending'), { decision }));
    expect(verbs).toContain('undo');
    for (const verb of ['ask_expert', 'assign', 'cancel_ticket'] as const) expect(verbs).not.toContain(verb);
  });

  it('tick off a task, but not one that a hold must settle', () => {
    expect(verbsOf(card(of('pending'), { tasks: [task('silence:1')] }))).toContain('finish_task');
    expect(verbsOf(card(unpaid, { tasks: [task('hold:1:payment')] }))).not.toContain('finish_task');
  });

  it('bear the labels by which everybody finds them', () => {
    const decided = card(of('pending'), {
      decision: { by: 'Ana', action: { do: 'cancel_ticket', reason: '' }, expert: '' },
    });
    const undo = decided.blocks.flatMap((block) => (block.kind === 'item' && block.button ? [block.button.label] : []));
    const all = [
      ...labelsOf(card(of('pending'))),
      ...labelsOf(card(unpaid)),
      ...labelsOf(card(of('closed'), { agent: { name: 'Ana', since: NOW } })),
      ...undo,
    ];
    for (const label of ['Take over', 'Hand back', 'Ask expert', 'Assign', 'Mark paid', 'Cancel ticket', 'Undo']) {
      expect(all).toContain(label);
    }
  });
});

describe('A ticket’s page', () => {
  it.each(Object.keys(ticketStatuses) as TicketStatus[])('can be read in the status %s', (status) => {
    for (const ticket of ticketStates[status]) {
      const shown = card(ticket, { visit: { visit: visitStates.confirmed[0]!, expert: 'Tara' } });
      expect(shown.text).toContain(ticket.code);
      expect(shown.blocks[0]).toEqual({ kind: 'heading', text: shown.text });
      expect(factOf(shown, 'desk-fact-where')).toBe(ticketFacts.address?.text);
    }
  });

  it('says who is asked, and until when', () => {
    expect(factOf(card(of('pending'), { openOffers: [offer, offer, offer] }), 'desk-fact-asked')).toMatch(/^3 /);
    expect(factOf(card(of('pending')), 'desk-fact-asked')).toBeUndefined();
  });

  it('puts what people owe in front, and turns red when it is late', () => {
    const running = card(of('pending'), { clocks: [waitingAt(0)] });
    const late = card(of('pending'), { clocks: [waitingAt(10)] });
    expect([factsOf(running)[0]?.label, factsOf(late)[0]?.label]).toEqual([
      ENGLISH.say('desk-clock-answer'),
      ENGLISH.say('desk-clock-answer'),
    ]);
    expect(running.text).not.toContain('🔴');
    expect(late.text).toContain('🔴');
  });

  it('stays within what a message takes, whatever people typed', () => {
    const long = 'word '.repeat(4_000);
    const huge: Ticket = {
      ...of('pending'),
      description: long,
      device: { ...ticketFacts.device, label: long },
      address: { ...ticketFacts.address!, text: long },
    };
    const tasks = Array.from({ length: 70 }, (_, i) => ({ ...task(`t${i}`), why: long }));
    const { blocks } = card(huge, { tasks });
    expect(blocks.length).toBeLessThanOrEqual(45);
    expect(blocks.at(-1)?.kind).toBe('buttons');
    const texts = blocks.flatMap((block: DeskBlock) => [
      ...('text' in block ? [block.text] : []),
      ...('title' in block ? [block.title] : []),
      ...(block.kind === 'facts' ? block.facts.map(({ value }) => value) : []),
    ]);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(2_800);
  });
});

describe('The clocks of a ticket', () => {
  it('run only while somebody waits or is needed', () => {
    expect(answerClock(null, DEFAULT_POLICIES, NOW)).toBeNull();
    expect(ownerClock({ ownerId: null }, [], DEFAULT_POLICIES, NOW)).toBeNull();
    expect(ownerClock({ ownerId: 'ana' }, [{ openedAt: NOW }], DEFAULT_POLICIES, NOW)).toBeNull();
  });

  it('are overdue at the very moment that they promise', () => {
    expect(answerClock(NOW, DEFAULT_POLICIES, at(10) - 1)).toMatchObject({ due: at(10), overdue: false });
    expect(answerClock(NOW, DEFAULT_POLICIES, at(10))).toMatchObject({ overdue: true });
  });

  it('count from the task that has waited longest, and turn one after the other', () => {
    const owner = ownerClock({ ownerId: null }, [{ openedAt: at(5) }, { openedAt: at(1) }], DEFAULT_POLICIES, at(6));
    const answer = answerClock(NOW, DEFAULT_POLICIES, at(6));
    expect(owner).toMatchObject({ since: at(1), due: at(31) });
    expect(nextTurn([owner!, answer!])).toBe(at(10));
    expect(nextTurn([owner!, answerClock(NOW, DEFAULT_POLICIES, at(11))!])).toBe(at(31));
    expect(nextTurn([])).toBeNull();
  });
});
