import { shorten } from '../../dialogue/format/shorten.ts';
import { unreachable } from '../../kernel/result.ts';
import type { DeskBlock } from '../cards/desk-card.ts';
import { fitCard } from '../cards/fit-card.ts';
import { expertItem, ticketItem } from '../cards/found-items.ts';
import { messagesCard } from '../cards/messages-card.ts';
import { healthWords } from '../cards/health-words.ts';
import { readTicketView } from '../cards/read-ticket-view.ts';
import { ticketCard } from '../cards/ticket-card.ts';
import { type DeskTurn, whisper, whisperText } from '../desk-turn.ts';
import { readHealth } from '../pages/read-health.ts';
import { joinDesk } from './join-desk.ts';
import { listMerges, offerMerge } from './merge-commands.ts';
import { type DeskCommand, parseCommand } from './parse-command.ts';

const FOUND_SHOWN = 10;
const MESSAGES_SHOWN = 30;
const LONGEST_TYPED = 60;

/** Answers `/callout …` to the one who typed it. */
export const runCommand = (turn: DeskTurn, text: string): Promise<void> => {
  const command = parseCommand(text);
  switch (command.kind) {
    case 'ticket':
      return showTicket(turn, command.code);
    case 'search':
      return search(turn, command.words);
    case 'experts':
      return showExperts(turn, command.words);
    case 'messages':
      return showMessages(turn, command.code);
    case 'health':
      return showHealth(turn);
    case 'merge':
      return offerMerge(turn, command.one, command.other);
    case 'unmerge':
      return listMerges(turn, command.words);
    case 'join':
      return joinDesk(turn, command.code);
    case 'help':
      return whisperText(turn, turn.say('desk-help'));
    case 'unknown':
      return sayUnknown(turn, command);
    default:
      return unreachable(command);
  }
};

const showTicket = async (turn: DeskTurn, code: string): Promise<void> => {
  const { work, say } = turn;
  const ticket = await work.tickets.findByCode(code);
  if (!ticket) return whisperText(turn, say('desk-no-such-code', { code }));
  await whisper(turn, ticketCard(turn, await readTicketView(work, ticket)));
};

const showMessages = async (turn: DeskTurn, code: string): Promise<void> => {
  const { work, say } = turn;
  const ticket = await work.tickets.findByCode(code);
  const customer = ticket && (await work.people.find(ticket.customerId));
  if (!customer) return whisperText(turn, say('desk-no-such-code', { code }));
  await whisper(turn, messagesCard(turn, customer, await work.chat.timeline(customer.id, MESSAGES_SHOWN)));
};

const search = async (turn: DeskTurn, words: string): Promise<void> => {
  const found = await turn.work.desk.searchTickets(words, FOUND_SHOWN);
  const typed = shorten(words, LONGEST_TYPED);
  if (found.length === 0) return whisperText(turn, turn.say('desk-found-nothing', { typed }));
  await list(
    turn,
    turn.say('desk-found', { count: found.length, typed }),
    found.map((ticket) => ticketItem(turn, ticket)),
  );
};

const showExperts = async (turn: DeskTurn, words: string): Promise<void> => {
  const { work, say } = turn;
  const found = await work.desk.searchExperts(words, work.now, FOUND_SHOWN);
  const typed = shorten(words, LONGEST_TYPED);
  if (found.length === 0) return whisperText(turn, say('desk-found-no-expert', { typed }));
  await list(
    turn,
    say('desk-found-experts', { count: found.length }),
    found.map((expert) => expertItem(turn, expert)),
  );
};

const list = (turn: DeskTurn, title: string, items: readonly DeskBlock[]): Promise<void> =>
  whisper(turn, fitCard({ text: title, blocks: [{ kind: 'text', text: title }, ...items] }));

const showHealth = async (turn: DeskTurn): Promise<void> =>
  whisperText(turn, healthWords(turn, await readHealth(turn.work)));

const sayUnknown = (turn: DeskTurn, { typed, near }: Extract<DeskCommand, { kind: 'unknown' }>): Promise<void> => {
  const { say } = turn;
  const what = shorten(typed, LONGEST_TYPED);
  const first = near === null ? say('desk-unknown', { what }) : say('desk-unknown-near', { what, near });
  return whisperText(turn, `${first}\n${say('desk-help')}`);
};
