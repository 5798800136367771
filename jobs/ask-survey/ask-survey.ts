import { askSurvey } from '../../core/usecases/ask-survey.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** Asks the customer how the visit was. */
export const handleAskSurvey: TimerHandler<'ask_survey'> = (work, { ticketId, visitId }) =>
  askSurvey(work, ticketId, visitId);
