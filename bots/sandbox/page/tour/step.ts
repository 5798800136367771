import type { PhoneChannel } from '../../phones/phone.ts';
import type { Panel } from '../state/layout.ts';
import type { Role } from './tour-state.ts';

/** One thing that the tour does or waits for. Everything goes through the same addresses that a person's taps use. */
export type Step =
  /** Which phones and which panel are in view. */
  | { readonly do: 'show'; readonly phones: readonly Role[]; readonly panel?: Panel }
  /** Words under the chapter's title. */
  | { readonly do: 'remark'; readonly words: string }
  /** Switches to another app; what follows happens there. */
  | { readonly do: 'app'; readonly who: Role; readonly open: PhoneChannel }
  | { readonly do: 'say'; readonly who: Role; readonly words: string }
  | { readonly do: 'photo'; readonly who: Role }
  | { readonly do: 'tap'; readonly who: Role; readonly label: string | RegExp }
  /** With `newest`, nothing that was said before counts. */
  | { readonly do: 'sees'; readonly who: Role; readonly what: RegExp; readonly newest?: true }
  /** Ends whatever the customer had begun before. */
  | { readonly do: 'clear'; readonly who: Role }
  /** As this colleague, gives conversations with the customer back that an earlier tour left taken over. */
  | { readonly do: 'hand-back'; readonly as: string }
  /** Lets time pass until it is a working morning, unless it is. */
  | { readonly do: 'morning' }
  | {
      readonly do: 'clock';
      /** `on`: in this app, whichever lies open. */
      readonly until: {
        readonly who: Role;
        readonly what: RegExp | { readonly button: string };
        readonly on?: PhoneChannel;
      };
    }
  /** Keeps whose phones were asked; waits for the next round where it was others' turn. */
  | { readonly do: 'asked' }
  /** Two of those who were asked say yes at the same moment; all of them where fewer were. */
  | { readonly do: 'yes-twice' }
  /** Keeps the code of the ticket that the customer was given. */
  | { readonly do: 'ticket' }
  /** Waits until the ticket has an expert, and keeps who it is. */
  | { readonly do: 'winner' }
  | { readonly do: 'fault'; readonly id: string; readonly on: boolean }
  /** In Slack, as this colleague, in the ticket's thread. */
  | { readonly do: 'thread'; readonly as: string }
  | { readonly do: 'press'; readonly as: string; readonly label: string }
  | { readonly do: 'reply'; readonly as: string; readonly words: string }
  | { readonly do: 'thread-shows'; readonly what: RegExp }
  /** Holds that this never came to the phone; a stage that breaks the promise stops the tour. */
  | { readonly do: 'never-seen'; readonly who: Role; readonly what: RegExp }
  /** The story of the ticket tells this; with `once`, a second time would stop the tour. */
  | { readonly do: 'told'; readonly what: RegExp; readonly once?: true }
  /** Time to look, in seconds; none in a hurry. */
  | { readonly do: 'look'; readonly seconds: number };

export interface Chapter {
  readonly title: string;
  /** What is about to happen, in a sentence. */
  readonly intro: string;
  /** Rows of the risk register, and how this chapter answers them. */
  readonly risks: readonly string[];
  readonly answer: string;
  readonly steps: readonly Step[];
}
