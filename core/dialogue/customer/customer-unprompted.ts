import type { Answer } from '../dialogue.ts';
import type { Engine } from '../engine.ts';
import { openDialogue } from '../run-dialogue.ts';
import type { Choice } from '../message.ts';
import type { Session } from '../session.ts';
import { showCustomerMenu } from './customer-overviews.ts';
import { writeMedia } from './media-argument.ts';
import { MOST_CHARACTERS, readWords } from './read-words.ts';
import { showTicket, ticketInWords } from './show-ticket.ts';
import { takeNumber } from './take-number.ts';

const MOST_TICKETS = 3;

/** Words, pictures or places of a customer without an open question. */
export const customerUnprompted = async (engine: Engine, session: Session, answer: Answer): Promise<void> => {
  const { say } = session;
  switch (answer.kind) {
    case 'text':
    case 'correction':
      return receiveWords(engine, session, answer.text);
    case 'media':
      return askWhatAbout(session, answer);
    case 'location':
      return showCustomerMenu(session, say('unprompted-location'));
    case 'contact':
      session.reply({ body: await takeNumber(session, answer) });
      return showCustomerMenu(session);
    default:
      return showCustomerMenu(session);
  }
};

/** A ticket's code opens it; a fault begins a report that knows already what was said. */
const receiveWords = async (engine: Engine, session: Session, text: string): Promise<void> => {
  const ticket = await ticketInWords(session, text, 'anywhere');
  if (ticket) return showTicket(session, ticket);
  const detected = await session.work.catalogue.detect(text, session.person.locale);
  if (detected) return openDialogue(engine, session, 'report_fault', { text });
  return showCustomerMenu(session, session.say('unprompted-words'));
};

/** A picture alone may belong to a new fault, or to one that we know. */
const askWhatAbout = async (session: Session, answer: Extract<Answer, { kind: 'media' }>): Promise<void> => {
  const { work, say, person } = session;
  const media = writeMedia(answer.media);
  const text = readWords(answer, MOST_CHARACTERS)?.text ?? '';
  const tickets = (await work.tickets.ofCustomer(person.id, MOST_TICKETS)).filter(
    ({ status }) => status !== 'closed' && status !== 'cancelled' && status !== 'expired',
  );
  const choices: readonly Choice[] = [
    { label: say('choice-report'), action: { do: 'open', dialogue: 'report_fault', args: { text, media } } },
    ...tickets.map(({ id, code }): Choice => {
      const args = { ticketId: id, text, media };
      return { label: say('unprompted-add-to', { code }), action: { do: 'open', dialogue: 'add_note', args } };
    }),
    { label: say('control-person'), action: { do: 'control', what: 'person' } },
  ];
  session.reply({ body: say('unprompted-media', { count: answer.media.length }), choices, columns: 1 });
};
