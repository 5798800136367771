/** The shapes of Telegram's Bot API that this emulator speaks; snake_case, because they travel as they are. */

export interface ApiUser {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string | undefined;
  username?: string | undefined;
  language_code?: string | undefined;
}

export interface ApiChat {
  id: number;
  type: 'private' | 'group';
  title?: string | undefined;
  first_name?: string | undefined;
  last_name?: string | undefined;
  username?: string | undefined;
}

/** Offsets and lengths count UTF-16 units, as Telegram's do. */
export interface ApiEntity {
  type: string;
  offset: number;
  length: number;
  url?: string | undefined;
  language?: string | undefined;
  custom_emoji_id?: string | undefined;
}

export interface FormattedText {
  text: string;
  entities: ApiEntity[];
}

export interface ApiFile {
  file_id: string;
  file_unique_id: string;
  file_size?: number | undefined;
}

export interface ApiPhotoSize extends ApiFile {
  width: number;
  height: number;
}

export interface ApiMedia extends ApiFile {
  file_name?: string | undefined;
  mime_type?: string | undefined;
  duration?: number | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

export interface ApiLocation {
  latitude: number;
  longitude: number;
  horizontal_accuracy?: number | undefined;
  live_period?: number | undefined;
  heading?: number | undefined;
  proximity_alert_radius?: number | undefined;
}

export interface ApiContact {
  phone_number: string;
  first_name: string;
  last_name?: string | undefined;
  user_id?: number | undefined;
}

export interface InlineButton {
  text: string;
  url?: string | undefined;
  callback_data?: string | undefined;
  [action: string]: unknown;
}

export interface InlineKeyboard {
  inline_keyboard: InlineButton[][];
}

export interface ReplyButton {
  text: string;
  request_contact?: boolean | undefined;
  request_location?: boolean | undefined;
}

export interface ReplyKeyboard {
  keyboard: ReplyButton[][];
  resize_keyboard?: boolean | undefined;
  one_time_keyboard?: boolean | undefined;
  is_persistent?: boolean | undefined;
  input_field_placeholder?: string | undefined;
}

export interface ApiMessage {
  message_id: number;
  from?: ApiUser | undefined;
  chat: ApiChat;
  /** Seconds since 1970. */
  date: number;
  edit_date?: number | undefined;
  media_group_id?: string | undefined;
  reply_to_message?: ApiMessage | undefined;
  text?: string | undefined;
  entities?: ApiEntity[] | undefined;
  photo?: ApiPhotoSize[] | undefined;
  video?: ApiMedia | undefined;
  voice?: ApiMedia | undefined;
  audio?: ApiMedia | undefined;
  document?: ApiMedia | undefined;
  caption?: string | undefined;
  caption_entities?: ApiEntity[] | undefined;
  location?: ApiLocation | undefined;
  contact?: ApiContact | undefined;
  reply_markup?: InlineKeyboard | undefined;
}

/** What a message says, without who said it, where and when. */
export type MessageContent = Pick<
  ApiMessage,
  | 'text'
  | 'entities'
  | 'photo'
  | 'video'
  | 'voice'
  | 'audio'
  | 'document'
  | 'caption'
  | 'caption_entities'
  | 'location'
  | 'contact'
  | 'media_group_id'
>;

export interface ApiFailure {
  ok: false;
  error_code: number;
  description: string;
  parameters?: { retry_after: number } | undefined;
}

export type ApiAnswer = { ok: true; result: unknown } | ApiFailure;
