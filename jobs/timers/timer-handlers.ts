import { handleAskSurvey } from '../ask-survey/ask-survey.ts';
import { handleCheckIns } from '../check-in/check-in.ts';
import { handleClimbLadder } from '../climb-ladder/climb-ladder.ts';
import { handleCloseTicket } from '../close-ticket/close-ticket.ts';
import { handleDailyDigest } from '../daily-digest/daily-digest.ts';
import { handleDeskAction } from '../desk-action/desk-action.ts';
import { handleExpireTicket } from '../expire-ticket/expire-ticket.ts';
import { handleHandBack } from '../hand-back/hand-back.ts';
import { handleLapseHold } from '../lapse-hold/lapse-hold.ts';
import { handleLapseOffer } from '../lapse-offer/lapse-offer.ts';
import { handleLookAtPage } from '../look-at-page/look-at-page.ts';
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
  hand_back: handleHandBack,
  desk_action: handleDeskAction,
  look_at_page: handleLookAtPage,
  daily_digest: handleDailyDigest,
  climb_ladder: handleClimbLadder,
  check_ins: handleCheckIns,
};
