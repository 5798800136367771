import { handleAskSurvey } from '../ask-survey/ask-survey.ts';
import { handleCloseTicket } from '../close-ticket/close-ticket.ts';
import { handleExpireTicket } from '../expire-ticket/expire-ticket.ts';
import { handleLapseHold } from '../lapse-hold/lapse-hold.ts';
import { handleLapseOffer } from '../lapse-offer/lapse-offer.ts';
import { handleNextRound } from '../next-round/next-round.ts';
import { handleRemindVisit } from '../remind-visit/remind-visit.ts';
import { handleWatchSilence } from '../watch-silence/watch-silence.ts';
import type { TimerHandlers } from './timer-handler.ts';

/** One per kind of timer: the compiler names the one that is missing. */
export const timerHandlers: TimerHandlers = {
  lapse_offer: handleLapseOffer,
  next_round: handleNextRound,
  remind_visit: handleRemindVisit,
  watch_silence: handleWatchSilence,
  ask_survey: handleAskSurvey,
  close_ticket: handleCloseTicket,
  lapse_hold: handleLapseHold,
  expire_ticket: handleExpireTicket,
};
