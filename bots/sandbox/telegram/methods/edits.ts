import { badRequest, isFailure } from '../answers.ts';
import { messageText } from '../validate/formatted-text.ts';
import { json, optionalText, requiredText } from '../validate/params.ts';
import { botMethod } from './bot-method.ts';
import { applyEdit, editShape, editableMessage } from './edit-message.ts';
import { captionContent, captionShape } from './send-media.ts';
import { locationProblem, locationShape } from './send-location.ts';

export const editMessageText = botMethod(
  'editMessageText',
  {
    text: requiredText('text', 'message text is empty'),
    parse_mode: optionalText('parse_mode'),
    entities: json('entities', "can't parse entities JSON object"),
    ...editShape,
  },
  (call, params) => {
    const text = messageText({ text: params.text, parseMode: params.parse_mode, entities: params.entities });
    if ('problem' in text) return badRequest(text.problem);
    const entry = editableMessage(call, params);
    if (isFailure(entry)) return entry;
    if (entry.message.text === undefined) return badRequest('there is no text in the message to edit');
    const entities = text.entities.length > 0 ? text.entities : undefined;
    return applyEdit(call, entry, params.reply_markup, { text: text.text, entities });
  },
);

export const editMessageCaption = botMethod('editMessageCaption', { ...captionShape, ...editShape }, (call, params) => {
  const caption = captionContent(params);
  if (isFailure(caption)) return caption;
  const entry = editableMessage(call, params);
  if (isFailure(entry)) return entry;
  const { photo, video, voice, audio, document } = entry.message;
  if (!photo && !video && !voice && !audio && !document)
    return badRequest('there is no caption in the message to edit');
  return applyEdit(call, entry, params.reply_markup, caption);
});

export const editMessageReplyMarkup = botMethod('editMessageReplyMarkup', editShape, (call, params) => {
  const entry = editableMessage(call, params);
  return isFailure(entry) ? entry : applyEdit(call, entry, params.reply_markup, {});
});

export const editMessageLiveLocation = botMethod(
  'editMessageLiveLocation',
  { ...locationShape, ...editShape },
  (call, params) => {
    const { latitude, longitude, horizontal_accuracy, heading, proximity_alert_radius } = params;
    const entry = editableMessage(call, params);
    if (isFailure(entry)) return entry;
    const current = entry.message.location;
    if (!current) return badRequest('there is no live location in the message to edit');
    const runsUntil = entry.message.date + (current.live_period ?? 0);
    if (call.emulator.now() / 1000 >= runsUntil) return badRequest("message can't be edited");
    const live_period = params.live_period ?? current.live_period;
    const location = { latitude, longitude, horizontal_accuracy, live_period, heading, proximity_alert_radius };
    const problem = locationProblem(location);
    return problem === null ? applyEdit(call, entry, params.reply_markup, { location }) : badRequest(problem);
  },
);

export const stopMessageLiveLocation = botMethod('stopMessageLiveLocation', editShape, (call, params) => {
  const entry = editableMessage(call, params);
  if (isFailure(entry)) return entry;
  const current = entry.message.location;
  if (!current?.live_period) return badRequest("message can't be edited");
  const location = { ...current, live_period: undefined, heading: undefined, proximity_alert_radius: undefined };
  return applyEdit(call, entry, params.reply_markup, { location });
});
