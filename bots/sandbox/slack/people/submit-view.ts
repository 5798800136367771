import { interact, interactionFrom } from '../deliver/interact.ts';
import type { Emulator } from '../emulator.ts';
import { makeTrigger } from '../triggers.ts';
import { changeView, dropModals, openModal, topModal, touchView, viewJson } from '../views.ts';
import type { SlackView } from '../world.ts';
import { checkInputs } from './check-inputs.ts';
import { enterValues } from './enter-values.ts';
import { findUser } from './find-place.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { InputValue, Submitted } from './outcomes.ts';
import { readSubmissionAnswer, type SubmissionAnswer } from './read-submission-answer.ts';

const trouble = 'We had some trouble connecting. Try again?';

export interface Submission {
  user: string;
  viewId?: string | undefined;
  values: Record<string, InputValue>;
}

/** Sends the topmost modal's form, if Slack's client lets it go. */
export async function submitView(emulator: Emulator, input: Submission): Promise<Submitted | Refused> {
  const user = findUser(emulator, input.user);
  if (isRefused(user)) return user;
  const view = topModal(emulator, input.user);
  if (!view) return { refused: `user ${input.user} has no modal open` };
  if (input.viewId !== undefined && input.viewId !== view.id) return { refused: `view ${input.viewId} is not on top` };
  if (!view.view.submit) return { refused: 'that modal has nothing to submit' };
  const typed = enterValues(emulator, view, input.values);
  if (isRefused(typed)) return typed;
  const errors = checkInputs(view);
  if (Object.keys(errors).length > 0) {
    showErrors(emulator, view, errors);
    return end(emulator, view.user, { outcome: 'incomplete', errors });
  }
  return send(emulator, view);
}

async function send(emulator: Emulator, view: SlackView): Promise<Submitted> {
  const { user } = view;
  view.errors = {};
  view.problem = null;
  const triggerId = makeTrigger(emulator, user, view.id);
  const payload = {
    type: 'view_submission',
    ...interactionFrom(emulator, user),
    trigger_id: triggerId,
    view: viewJson(emulator, view),
    response_urls: [],
  };
  const sent = await interact(emulator, { kind: 'interactivity', type: 'view_submission', channel: null, payload });
  const common = { triggerId, tookMs: sent.tookMs };
  if (sent.problem !== null) {
    showProblem(emulator, view);
    return end(emulator, user, { ...common, outcome: 'failed', problem: sent.problem });
  }
  const answer = readSubmissionAnswer(sent.reply.body, view);
  if ('wrong' in answer) {
    showProblem(emulator, view);
    return end(emulator, user, { ...common, outcome: 'failed', problem: 'invalid_response', detail: answer.wrong });
  }
  return end(emulator, user, { ...common, ...follow(emulator, view, answer) });
}

/** What the app's answer does with the person's screen. */
function follow(
  emulator: Emulator,
  view: SlackView,
  answer: SubmissionAnswer,
): Partial<Submitted> & Pick<Submitted, 'outcome'> {
  switch (answer.action) {
    case 'close':
      dropSubmitted(emulator, view);
      return { outcome: 'closed' };
    case 'clear':
      dropModals(emulator, view.user, 'all');
      return { outcome: 'cleared' };
    case 'errors':
      showErrors(emulator, view, answer.errors);
      return { outcome: 'errors', errors: answer.errors };
    case 'update':
      changeView(emulator, view, answer.view);
      return { outcome: 'updated' };
    case 'push':
      openModal(emulator, view.user, answer.view, view);
      return { outcome: 'pushed' };
    default:
      return answer satisfies never;
  }
}

/** The app may have put another modal on top while it was thinking. */
function dropSubmitted(emulator: Emulator, view: SlackView): void {
  if (topModal(emulator, view.user) === view) dropModals(emulator, view.user, 'top');
}

function showErrors(emulator: Emulator, view: SlackView, errors: Record<string, string>): void {
  view.errors = errors;
  touchView(emulator, view);
}

function showProblem(emulator: Emulator, view: SlackView): void {
  view.problem = trouble;
  touchView(emulator, view);
}

function end(emulator: Emulator, user: string, what: Partial<Submitted> & Pick<Submitted, 'outcome'>): Submitted {
  return {
    errors: {},
    problem: null,
    detail: null,
    triggerId: null,
    tookMs: 0,
    ...what,
    modal: topModal(emulator, user),
    seq: emulator.world.seq,
  };
}
