import { unreachable } from '../kernel/result.ts';
import type { Work } from '../ports/work.ts';
import { type Heard, hearAgent } from '../usecases/desk/hear-agent.ts';
import { agentTookBack, hearAgentAgain } from '../usecases/desk/hear-agent-again.ts';
import { deskRoleOf } from './authorise.ts';
import { joinDesk } from './commands/join-desk.ts';
import { parseCommand } from './commands/parse-command.ts';
import { runCommand } from './commands/run-command.ts';
import type { DeskInput } from './desk-input.ts';
import { type DeskTurn, type DeskVisitor, openTurn, whisperText } from './desk-turn.ts';
import { submitForm } from './forms/submit-form.ts';
import { deskPresses } from './presses/desk-presses.ts';
import { showWhatCame } from './presses/show-what-came.ts';

/**
 * Answers what somebody did where colleagues work. Whoever has no role there is told how to get one, and nothing else
 * happens; every tap, form and command gets exactly one answer: the page that it changes, a form, or a whisper.
 */
export const receiveDesk = async (work: Work, who: DeskVisitor, input: DeskInput): Promise<void> => {
  const turn = openTurn(work, who, input);
  if (deskRoleOf(who.person) === null) return receiveStranger(turn, input);
  switch (input.kind) {
    case 'pressed':
      await deskPresses[input.verb](turn, input);
      return showWhatCame(turn, input);
    case 'submitted':
      return submitForm(turn, input);
    case 'commanded':
      return runCommand(turn, input.text);
    case 'opened_home':
      return work.desk.touch({ kind: 'home', personId: who.person.id });
    case 'wrote':
      return sayUnsent(turn, await hearAgent(work, who.person, input));
    case 'rewrote':
      return receiveCorrection(turn, input);
    case 'took_back':
      return agentTookBack(work, who.person, input);
    default:
      return unreachable(input);
  }
};

/** Customers and experts may be in the workspace too: what they write to each other there is no business of ours. */
const receiveStranger = async (turn: DeskTurn, input: DeskInput): Promise<void> => {
  switch (input.kind) {
    case 'wrote':
    case 'rewrote':
    case 'took_back':
      return;
    case 'opened_home':
      return turn.work.desk.touch({ kind: 'home', personId: turn.person.id });
    case 'commanded': {
      const command = parseCommand(input.text);
      if (command.kind === 'join') return joinDesk(turn, command.code);
      return whisperText(turn, turn.say('desk-stranger'));
    }
    case 'pressed':
    case 'submitted':
      return whisperText(turn, turn.say('desk-stranger'));
    default:
      return unreachable(input);
  }
};

/** What became of an agent's words shows beside them; what did not even set out is said. */
const sayUnsent = async (turn: DeskTurn, heard: Heard): Promise<void> => {
  if (heard === 'said_without_files') return whisperText(turn, turn.say('desk-unsendable-files'));
  if (typeof heard === 'string') return;
  await whisperText(turn, turn.say(`desk-unsendable-${heard.unsendable.replaceAll('_', '-')}`));
};

/** What was corrected before we heard of it counts as first written so: when the first version comes, it is known. */
const receiveCorrection = async (
  turn: DeskTurn,
  rewrote: Extract<DeskInput, { readonly kind: 'rewrote' }>,
): Promise<void> => {
  const { work, person } = turn;
  const heard = await hearAgentAgain(work, person, rewrote);
  if (heard === 'unheard')
    return sayUnsent(turn, await hearAgent(work, person, { ...rewrote, kind: 'wrote', files: 0 }));
  if (typeof heard === 'string') return;
  await whisperText(turn, turn.say(`desk-unsendable-correction-${heard.unsendable.replaceAll('_', '-')}`));
};
