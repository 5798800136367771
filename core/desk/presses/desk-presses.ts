import type { DeskVerb } from '../desk-verb.ts';
import type { Press } from './press.ts';
import { pressExplainMatch, pressRefreshHome, pressShowStory, pressShowTicket } from './press-look.ts';
import { pressMergePeople, pressUnmergePeople } from './press-people.ts';
import { pressAskToPay, pressConfirmRefund, pressRefund, pressReject } from './press-payment.ts';
import { pressHandBack, pressTakeOver } from './press-talk.ts';
import {
  pressAskExpert,
  pressAssign,
  pressCancelTicket,
  pressDisown,
  pressFinishTask,
  pressMarkPaid,
  pressOwn,
  pressSetAddress,
  pressUndo,
} from './press-ticket.ts';

/** What each verb does: the compiler names the one that is missing. */
export const deskPresses: Readonly<Record<DeskVerb, Press>> = {
  take_over: pressTakeOver,
  hand_back: pressHandBack,
  own: pressOwn,
  disown: pressDisown,
  ask_expert: pressAskExpert,
  assign: pressAssign,
  cancel_ticket: pressCancelTicket,
  undo: pressUndo,
  mark_paid: pressMarkPaid,
  ask_to_pay: pressAskToPay,
  reject: pressReject,
  refund: pressRefund,
  confirm_refund: pressConfirmRefund,
  set_address: pressSetAddress,
  merge_people: pressMergePeople,
  unmerge_people: pressUnmergePeople,
  finish_task: pressFinishTask,
  show_ticket: pressShowTicket,
  show_story: pressShowStory,
  explain_match: pressExplainMatch,
  refresh_home: pressRefreshHome,
};
