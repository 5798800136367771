import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { HoldKind } from '../../../core/ticket/ticket.ts';
import type { Answering } from '../answering.ts';
import { OperatorError } from '../operator-error.ts';

const HOLDS: readonly HoldKind[] = ['details', 'model', 'payment', 'address', 'customer', 'part'];

const EXAMPLES = `
  ticket T-7K3QX                             how it stands, its visits and offers
  ticket T-7K3QX --story                     what happened, in the order in which it did
  ticket T-7K3QX settle payment              that hold is settled; with the last one gone, experts are asked
  ticket T-7K3QX cancel --reason "by phone"  ends it; customer and expert are told
Small letters, a missing dash, O for 0 and l for 1 are understood in codes.`;

/** Looking at tickets, and the few things that an operator does to one. */
export const addTicketCommands = (program: Command, answer: Answering): void => {
  addMessagesCommand(program, answer);
  program
    .command('tickets')
    .description('tickets, the newest first')
    .option('--status <statuses>', 'only these, with commas between them')
    .option('--limit <number>', 'at most so many', readLimit, 50)
    .action(async (options: { status?: string; limit: number }) => {
      const { showTickets, tellTickets } = await import('../tickets.ts');
      await answer((desk) => showTickets(desk, options), tellTickets);
    });

  program
    .command('ticket')
    .description('one ticket: how it stands, its story, settling a hold, cancelling it')
    .argument('<code>', 'such as T-7K3QX')
    .addArgument(new Argument('[do]', 'what to do to it').choices(['settle', 'cancel']))
    .addArgument(new Argument('[hold]', 'what is settled').choices(HOLDS))
    .addOption(new Option('--story', 'its history, a sentence per event'))
    .option('--reason <words>', 'why it is cancelled; the customer reads it')
    .addHelpText('after', EXAMPLES)
    .action((code: string, act: string | undefined, hold: HoldKind | undefined, options: TicketOptions) =>
      runTicket(answer, code, act, hold, options),
    );
};

/** What somebody was told, and what became of it. */
const addMessagesCommand = (program: Command, answer: Answering): void => {
  program
    .command('messages')
    .description('every message to a person on every channel, and what became of it')
    .argument('<whom>', "a ticket's code, for its customer; or a person's name or id")
    .option('--limit <number>', 'at most so many, the newest', readLimit, 50)
    .action(async (whom: string, { limit }: { limit: number }) => {
      const { showMessages, tellMessages } = await import('../messages.ts');
      await answer((desk) => showMessages(desk, whom, limit), tellMessages);
    });
};

interface TicketOptions {
  readonly story?: boolean;
  readonly reason?: string;
}

const runTicket = async (
  answer: Answering,
  code: string,
  act: string | undefined,
  hold: HoldKind | undefined,
  { story, reason }: TicketOptions,
): Promise<void> => {
  if (act === 'settle' && hold === undefined) throw new OperatorError('usage', `Settle what? ${HOLDS.join(', ')}.`);
  if (act === 'cancel' && !reason?.trim())
    throw new OperatorError('usage', 'Give the --reason: the customer reads it.');
  const tickets = await import('../ticket.ts');
  const { tellStoryLines, tellTicket } = await import('../tell-ticket.ts');
  if (act === 'settle' && hold !== undefined) return answer((desk) => tickets.settle(desk, code, hold), tellTicket);
  if (act === 'cancel' && reason) return answer((desk) => tickets.cancel(desk, code, reason.trim()), tellTicket);
  if (story) return answer((desk) => tickets.showStory(desk, code), tellStoryLines);
  return answer((desk) => tickets.showTicket(desk, code), tellTicket);
};

const readLimit = (typed: string): number => {
  const limit = Number(typed);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000)
    throw new InvalidArgumentError('Give a number, 1 to 1000.');
  return limit;
};
