/** A template's content as the app gave it, checked; absent types are not there. */
export interface ContentTypes {
  'twilio/text'?: { body: string };
  'twilio/media'?: { body?: string; media: string[] };
  'twilio/quick-reply'?: { body: string; actions: { title: string; id?: string; type?: string }[] };
  'twilio/list-picker'?: {
    body: string;
    button: string;
    items: { item: string; id: string; description?: string }[];
  };
  'twilio/call-to-action'?: { body: string; actions: CallToAction[] };
}

export type ContentType = keyof ContentTypes;

export type CallToAction =
  | { type: 'URL'; title: string; url: string; id?: string }
  | { type: 'PHONE_NUMBER'; title: string; phone: string; id?: string };

export interface ShownButton {
  title: string;
  /** What comes back as ButtonPayload; null on buttons that open something. */
  id: string | null;
  url: string | null;
  phone: string | null;
}

/** What a phone shows of a template once its variables are filled in. */
export interface RenderedContent {
  contentSid: string;
  type: ContentType;
  body: string;
  buttons: ShownButton[];
  list: { button: string; items: { id: string; title: string; description: string | null }[] } | null;
  media: string[];
}
