import type { Refusal } from '../../kernel/result.ts';
import type { Say } from '../texts/texts.ts';

/** What a customer hears when something can't be done: why not, and what goes instead. */
export const wordsForRefusal = (say: Say, { code }: Refusal): string => {
  switch (code) {
    case 'no_such_ticket':
      return say('cannot-no-such-ticket');
    case 'work_has_begun':
      return say('cannot-work-has-begun');
    case 'still_open':
      return say('cannot-still-open');
    case 'ticket_finished':
    case 'reopen_too_late':
      return say('cannot-finished');
    case 'ticket_cancelled':
    case 'already_cancelled':
      return say('cannot-cancelled');
    case 'ticket_expired':
      return say('cannot-expired');
    case 'window_over':
    case 'windows_missing':
    case 'windows_unordered':
    case 'window_invalid':
    case 'too_many_windows':
      return say('report-times-over');
    default:
      return say('cannot-otherwise');
  }
};
