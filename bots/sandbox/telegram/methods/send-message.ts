import { badRequest } from '../answers.ts';
import { messageText } from '../validate/formatted-text.ts';
import { json, optionalText, requiredText } from '../validate/params.ts';
import { botMethod } from './bot-method.ts';
import { sendContent, sendShape } from './send-content.ts';

export const sendMessage = botMethod(
  'sendMessage',
  {
    text: requiredText('text', 'message text is empty'),
    parse_mode: optionalText('parse_mode'),
    entities: json('entities', "can't parse entities JSON object"),
    ...sendShape,
  },
  (call, params) => {
    const text = messageText({ text: params.text, parseMode: params.parse_mode, entities: params.entities });
    if ('problem' in text) return badRequest(text.problem);
    return sendContent(call, params, {
      text: text.text,
      entities: text.entities.length > 0 ? text.entities : undefined,
    });
  },
);
