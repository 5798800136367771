export interface Wrote {
  messageSids: string[];
  /** Webhooks made for the app; none when no address is set, or the account is closed. */
  webhookIds: string[];
  /** Revision right after it: wait for what comes later. */
  seq: number;
}

export type Pressed = Wrote & {
  messageSid: string;
  title: string;
  /** Opened on the person's phone instead of sending anything. */
  url: string | null;
  phone: string | null;
};
