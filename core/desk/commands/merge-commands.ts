import { formatMoment } from '../../dialogue/format/format-time.ts';
import type { Person } from '../../people/person.ts';
import type { PersonMerge } from '../../people/person-merge.ts';
import { parseTicketCode } from '../../ticket/ticket-code.ts';
import { mayMerge } from '../../usecases/identity/merge-by-decision.ts';
import type { DeskBlock } from '../cards/desk-card.ts';
import { fitCard } from '../cards/fit-card.ts';
import type { DeskButton } from '../desk-verb.ts';
import { type DeskTurn, whisper, whisperText } from '../desk-turn.ts';
import { mayDo, sayRefused } from '../presses/press.ts';
import { writePair } from '../presses/press-people.ts';

const MERGES_SHOWN = 8;

/** `/callout merge T-AAAAA T-BBBBB`: both as we know them, to be looked at before one becomes part of the other. */
export const offerMerge = async (turn: DeskTurn, one: string, other: string): Promise<void> => {
  const { work, say } = turn;
  if (!(await mayDo(turn, 'merge_people'))) return;
  const tickets = [await work.tickets.findByCode(one), await work.tickets.findByCode(other)];
  const [first, second] = tickets;
  if (!first || !second) return whisperText(turn, say('desk-no-such-code', { code: first ? other : one }));
  const may = await mayMerge(work, first.customerId, second.customerId);
  if (!may.ok) return sayRefused(turn, may.refusal);
  const { from, to } = may.value;
  const title = say('desk-merge-title', { one: from.name, other: to.name });
  await whisper(
    turn,
    fitCard({
      text: title,
      blocks: [
        { kind: 'heading', text: title },
        { kind: 'text', text: await aboutPerson(turn, from) },
        { kind: 'text', text: await aboutPerson(turn, to) },
        { kind: 'small', text: say('desk-merge-what') },
        { kind: 'buttons', buttons: [keepButton(turn, from, to), keepButton(turn, to, from)] },
      ],
    }),
  );
};

const aboutPerson = async (
  { work, say, timeZone, locale }: DeskTurn,
  { id, name, createdAt }: Person,
): Promise<string> => {
  const points = (await work.people.contactPoints(id)).filter(({ verified }) => verified);
  const tickets = await work.tickets.ofCustomer(id, MERGES_SHOWN);
  return say('desk-merge-person', {
    name,
    since: formatMoment(createdAt, timeZone, locale),
    channels: points.map(({ channel }) => say(`channel-${channel}`)).join(', ') || '–',
    tickets: tickets.map(({ code }) => code).join(', ') || '–',
  });
};

const keepButton = ({ say }: DeskTurn, to: Person, from: Person): DeskButton => ({
  label: say('desk-merge-keep', { name: to.name }),
  verb: 'merge_people',
  about: writePair(from.id, to.id),
  confirm: {
    title: say('desk-merge-sure'),
    text: say('desk-merge-sure-text', { one: from.name, other: to.name }),
    yes: say('desk-merge-yes'),
    no: say('desk-merge-no'),
  },
});

/** `/callout unmerge NAME` or `T-…`: the merges that may be meant, each with the way to undo it. */
export const listMerges = async (turn: DeskTurn, words: string): Promise<void> => {
  const { work, say } = turn;
  if (!(await mayDo(turn, 'unmerge_people'))) return;
  const code = parseTicketCode(words);
  const ticket = code === null ? null : await work.tickets.findByCode(code);
  const found = ticket ? await work.merges.of(ticket.customerId) : await work.merges.named(words, MERGES_SHOWN);
  const merges = found.filter(({ undoneAt }) => undoneAt === null).slice(0, MERGES_SHOWN);
  if (merges.length === 0) return whisperText(turn, say('desk-no-merges', { typed: words }));
  const title = say('desk-merges');
  const items = await Promise.all(merges.map((merge) => mergeItem(turn, merge)));
  await whisper(turn, fitCard({ text: title, blocks: [{ kind: 'text', text: title }, ...items] }));
};

const mergeItem = async (turn: DeskTurn, merge: PersonMerge): Promise<DeskBlock> => {
  const { work, say, timeZone, locale } = turn;
  const names = {
    one: (await work.people.find(merge.fromPersonId))?.name ?? '',
    other: (await work.people.find(merge.toPersonId))?.name ?? '',
  };
  return {
    kind: 'item',
    title: say(`merge-line-${merge.proof}`, names),
    text: formatMoment(merge.at, timeZone, locale),
    button: {
      label: say('desk-unmerge'),
      verb: 'unmerge_people',
      about: merge.id,
      confirm: {
        title: say('desk-unmerge-sure'),
        text: say('desk-unmerge-sure-text', names),
        yes: say('desk-unmerge-yes'),
        no: say('desk-merge-no'),
      },
    },
  };
};
