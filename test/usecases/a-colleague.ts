import { newContactPoint } from '../../core/people/new-contact-point.ts';
import type { DeskBlock, DeskCard } from '../../core/desk/cards/desk-card.ts';
import type { DeskForm, DeskFormName } from '../../core/desk/forms/desk-form.ts';
import type { DeskInput, DeskSpot } from '../../core/desk/desk-input.ts';
import type { DeskButton, DeskVerb } from '../../core/desk/desk-verb.ts';
import type { Person, Role } from '../../core/people/person.ts';
import type { DeskAnswer } from '../../core/ports/chat-store.ts';
import { handleInbound } from '../../core/usecases/handle-inbound.ts';
import { createIds } from '../../prisma/stores/ids.ts';
import type { Town } from '../town.ts';

const ids = createIds();
const SPOT: DeskSpot = { place: 'C-HELPDESK', thread: null };

/** Somebody in the workspace with their own hands: each of these answers what they got for it, and nothing else. */
export interface Colleague {
  readonly address: string;
  /** As the town knows them now. */
  person(): Promise<Person>;
  press(
    verb: DeskVerb,
    about: string,
    more?: { spot?: DeskSpot | null; inWhisper?: boolean },
  ): Promise<readonly DeskAnswer[]>;
  submit(form: DeskFormName, about: string, values: Record<string, string>): Promise<readonly DeskAnswer[]>;
  command(text: string): Promise<readonly DeskAnswer[]>;
  /** Anything else that the platform tells of them. */
  act(input: DeskInput): Promise<readonly DeskAnswer[]>;
  openHome(): Promise<readonly DeskAnswer[]>;
  /** What came to them since the last look, by itself. */
  news(): Promise<readonly DeskAnswer[]>;
}

/** Nobody's address yet: whoever does something there first is met as a stranger. */
export const aVisitor = (town: Town, name: string): Colleague => {
  const address = `U-${ids.token(8)}`;
  let read = 0n;
  const person = async (): Promise<Person> => {
    const found = await town.do(async ({ people }) => {
      const point = await people.findContactPoint('slack', address);
      return point && people.find(point.personId);
    });
    if (!found) throw new Error(`Nobody has met ${name}`);
    return found;
  };
  const news = async (): Promise<readonly DeskAnswer[]> => {
    const { rows } = await town.pool.query<{ seq: string; payload: DeskAnswer }>(
      `SELECT o.seq::text, o.payload FROM outbox o JOIN contact_point c ON c.id::text = o.payload->>'contactPointId'
        WHERE c.channel = 'slack' AND c.address = $1 AND o.seq > $2 ORDER BY o.seq`,
      [address, read.toString()],
    );
    read = BigInt(rows.at(-1)?.seq ?? read);
    return rows.map(({ payload }) => payload);
  };
  const act = async (desk: DeskInput): Promise<readonly DeskAnswer[]> => {
    await news();
    await town.do((work) => {
      const sender = { address, name, language: 'en' };
      return handleInbound(work, [{ channel: 'slack', sender, input: { kind: 'desk', desk }, receivedAt: work.now }]);
    });
    return news();
  };
  return {
    address,
    person,
    act,
    press: (verb, about, { spot = SPOT, inWhisper = false } = {}) =>
      act({ kind: 'pressed', verb, about, value: null, spot, trigger: ids.token(10), at: 1, inWhisper }),
    submit: (form, about, values) => act({ kind: 'submitted', form, about, values, spot: SPOT }),
    command: (text) => act({ kind: 'commanded', text, spot: SPOT, trigger: ids.token(10) }),
    openHome: () => act({ kind: 'opened_home' }),
    news,
  };
};

export const aColleague = async (town: Town, name: string, roles: readonly Role[]): Promise<Colleague> => {
  const visitor = aVisitor(town, name);
  const id = ids.uuid();
  const createdAt = await town.now();
  await town.do(async ({ people }) => {
    await people.add({ id, name, roles, locale: 'en', timeZone: 'Europe/Berlin', legacyId: null, createdAt });
    const point = { id: ids.uuid(), personId: id, channel: 'slack', address: visitor.address, verified: true } as const;
    await people.addContactPoint(newContactPoint(point));
  });
  return visitor;
};

/** The words of a whisper; a form has none. */
export const wordsOf = (answers: readonly DeskAnswer[]): string =>
  answers.map((answer) => (answer.kind === 'whisper' ? textOf(answer.card) : '')).join('\n');

export const formIn = ([answer]: readonly DeskAnswer[]): DeskForm => {
  if (answer?.kind !== 'open_form') throw new Error(`No form was opened: ${JSON.stringify(answer)}`);
  return answer.form;
};

export const optionsOf = (form: DeskForm): readonly string[] =>
  form.fields.flatMap((field) => (field.kind === 'pick' ? field.options.map(({ value }) => value) : []));

export const buttonsOf = ({ blocks }: DeskCard): readonly DeskButton[] => blocks.flatMap(buttonsIn);

export const verbsOf = (card: DeskCard): readonly DeskVerb[] => buttonsOf(card).map(({ verb }) => verb);

const buttonsIn = (block: DeskBlock): readonly DeskButton[] => {
  if (block.kind === 'buttons') return block.buttons;
  return block.kind === 'item' && block.button ? [block.button] : [];
};

export const textOf = ({ text, blocks }: DeskCard): string =>
  [text, ...blocks.map((block) => JSON.stringify(block))].join('\n');
