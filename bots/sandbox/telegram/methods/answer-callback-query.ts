import { answered, badRequest } from '../answers.ts';
import { answerPress } from '../callback-presses.ts';
import { flag, optionalInteger, optionalText, requiredText } from '../validate/params.ts';
import { botMethod } from './bot-method.ts';

const tooOld = 'query is too old and response timeout expired or query ID is invalid';
const maxAnswerLength = 200;

export const answerCallbackQuery = botMethod(
  'answerCallbackQuery',
  {
    callback_query_id: requiredText('callback_query_id', tooOld),
    text: optionalText('text'),
    show_alert: flag('show_alert'),
    url: optionalText('url'),
    cache_time: optionalInteger('cache_time'),
  },
  (call, params) => {
    if ((params.text?.length ?? 0) > maxAnswerLength) return badRequest('MESSAGE_TOO_LONG');
    const answer = { text: params.text, showAlert: params.show_alert, url: params.url };
    return answerPress(call.emulator, params.callback_query_id, answer) ? answered(true) : badRequest(tooOld);
  },
);
