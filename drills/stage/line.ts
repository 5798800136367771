/** A message as it stands on somebody's phone. */
export interface Shown {
  /** The platform's name for it. */
  readonly ref: string;
  /** The revision at which it last changed. */
  readonly seq: number;
  readonly text: string;
  /** What can be chosen, by label: buttons, or the lines of a numbered list. */
  readonly choices: readonly string[];
}

/** All that we said to somebody on one platform, oldest first, and up to which revision that is known. */
export interface Screen {
  readonly seq: number;
  readonly messages: readonly Shown[];
}

export type LineChannel = 'telegram' | 'whatsapp' | 'sms';

/** One person's phone on one platform, reached as the platform lets people reach us. */
export interface Line {
  readonly channel: LineChannel;
  /** What the platform tells us as the sender. */
  readonly address: string;
  /** What was answered stands there as before: people go by what came after it. */
  readonly keepsOldChoices: boolean;
  /** Opens the chat, with what an invitation's link carries. */
  open(payload?: string): Promise<void>;
  say(text: string): Promise<void>;
  sharePlace(lat: number, lon: number): Promise<void>;
  /** Their own number, vouched for by the platform; where that can't be done it rejects. */
  shareNumber(): Promise<void>;
  sendPhoto(bytes: Uint8Array, caption?: string): Promise<void>;
  /** Taps the choice, or types what stands before it. */
  choose(message: Shown, label: string): Promise<void>;
  screen(): Promise<Screen>;
  /** Resolves with the screen once it satisfies the question; rejects with its end when it never does. */
  waitFor(isWanted: (screen: Screen) => boolean, timeoutMs: number): Promise<Screen>;
}
