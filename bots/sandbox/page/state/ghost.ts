import type { ChatKey } from './chats.ts';
import { createStore } from './store.ts';

/** What the guided tour does at this moment, so that one sees whose hand moves and where. */
export interface Ghost {
  readonly where: 'phone' | 'slack' | 'clock' | 'faults' | 'city';
  /** On a phone: in which of its apps. */
  readonly chat?: ChatKey;
  /** In Slack: the thread that is written into. */
  readonly thread?: string | null;
  /** Letters that stand in the input field, not sent yet. */
  readonly typing: string | null;
  /** What stands on the button that is about to be tapped; with the message it belongs to, where it has one. */
  readonly tapping: { readonly label: string; readonly message: string | null } | null;
}

export const ghost = createStore<Ghost | null>(null);
