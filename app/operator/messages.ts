import { type TimelineLine, timelineLines } from '../../core/notify/timeline.ts';
import type { TimelineEntry } from '../../core/ports/notice-store.ts';
import { parseTicketCode } from '../../core/ticket/ticket-code.ts';
import { choosePerson } from './choose-person.ts';
import type { Desk } from './desk.ts';
import { OperatorError } from './operator-error.ts';
import type { Paint } from './paint.ts';
import { table } from './table.ts';

export interface MessagesAnswer {
  readonly person: { readonly id: string; readonly name: string };
  readonly timeZone: string;
  readonly messages: readonly TimelineEntry[];
  readonly lines: readonly TimelineLine[];
}

const HINT = 'A ticket code, such as T-7K3QX, means its customer.';

export const showMessages = async (desk: Desk, typed: string, limit: number): Promise<MessagesAnswer> => {
  const works = await desk.works();
  const code = parseTicketCode(typed);
  const chosen = code === null ? (await choosePerson(desk, typed, { onlyExperts: false, hint: HINT })).id : null;
  return works.run(desk.cause, async (work) => {
    const personId = code === null ? chosen : (await work.tickets.findByCode(code))?.customerId;
    const person = personId ? await work.people.find(personId) : null;
    if (!person) throw new OperatorError('no_such_ticket', `There is no ticket ${code}.`);
    const { id, name, timeZone } = person;
    const messages = await work.chat.timeline(id, limit);
    const lines = timelineLines(messages, { say: work.texts.in('en'), locale: 'en', timeZone });
    return { person: { id, name }, timeZone, messages, lines };
  });
};

export const tellMessages = ({ person, timeZone, lines }: MessagesAnswer, paint: Paint): string =>
  lines.length === 0
    ? `Nothing was said to ${person.name} yet.\n`
    : `${paint.bold(person.name)}\n${table(
        [`when (${timeZone})`, 'on', 'try', 'what', 'what became of it'],
        lines.map(({ when, channel, rung, text, evidence }) => [
          when,
          channel,
          rung === null ? '' : String(rung),
          text.replaceAll('\n', ' '),
          evidence,
        ]),
        paint,
      )}`;
