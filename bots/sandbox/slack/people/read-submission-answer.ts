import { gather } from '../answers.ts';
import { isRecord, parseJson } from '../../../../emulation/json.ts';
import type { ViewDefinition } from '../slack-types.ts';
import { checkView, isTooLarge } from '../validate/views.ts';
import { deepestStack } from '../views.ts';
import type { SlackView } from '../world.ts';

export type SubmissionAnswer =
  | { action: 'close' }
  | { action: 'clear' }
  | { action: 'errors'; errors: Record<string, string> }
  | { action: 'update' | 'push'; view: ViewDefinition };

/** The body of the acknowledgement; what Slack would not take is `wrong`. */
export function readSubmissionAnswer(body: string, view: SlackView): SubmissionAnswer | { wrong: string } {
  if (body.trim() === '') return { action: 'close' };
  const answer = parseJson(body);
  if (!isRecord(answer)) return { wrong: 'the body is neither empty nor a JSON object' };
  const { response_action: action } = answer;
  switch (action) {
    case undefined:
      return Object.keys(answer).length === 0 ? { action: 'close' } : { wrong: 'response_action is missing' };
    case 'clear':
      return { action };
    case 'errors':
      return readErrors(answer['errors'], view);
    case 'update':
    case 'push':
      return readView(action, answer['view'], view);
    default:
      return { wrong: `unknown response_action ${JSON.stringify(action)}` };
  }
}

/** Each under an input of the view: Slack shows none of them when one hangs on something else. */
function readErrors(errors: unknown, { view }: SlackView): SubmissionAnswer | { wrong: string } {
  if (!isRecord(errors) || Object.keys(errors).length === 0) return { wrong: 'errors is no object with an error' };
  const inputs = new Set(view.blocks.filter(({ type }) => type === 'input').map((block) => block['block_id']));
  for (const [blockId, text] of Object.entries(errors)) {
    if (!inputs.has(blockId)) return { wrong: `there is no input block "${blockId}"` };
    if (typeof text !== 'string' || text === '') return { wrong: `the error of "${blockId}" is no text` };
  }
  return { action: 'errors', errors: errors as Record<string, string> };
}

function readView(action: 'update' | 'push', given: unknown, view: SlackView): SubmissionAnswer | { wrong: string } {
  const problems = gather((report) => checkView(report, '/view', given, ['modal']));
  if (problems.length > 0) return { wrong: problems.join('; ') };
  if (isRecord(given) && isTooLarge(given)) return { wrong: 'view_too_large' };
  const depth = view.previousViewId === null ? 1 : view.previousViewId === view.rootViewId ? 2 : deepestStack;
  if (action === 'push' && depth >= deepestStack) return { wrong: 'push_limit_reached' };
  return { action, view: given as ViewDefinition };
}
