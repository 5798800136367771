import type { SlackColleague, SlackPicture } from '../../slack-view.ts';
import { call } from '../api/call.ts';

export interface ElementPress {
  readonly actionId: string;
  readonly blockId: string;
  readonly selectedOption?: string | readonly string[];
}

/** What came of a tap, a command or a form; `problem` when the app did not answer. */
export interface Outcome {
  readonly outcome?: string;
  readonly problem?: string | null;
  readonly url?: string | null;
  readonly errors?: Readonly<Record<string, string>>;
}

export const readColleagues = async () => (await call<{ people: SlackColleague[] }>('/slack/people')).people;
export const readSlack = (user: string, after: number) => call<SlackPicture>(`/slack?user=${user}&after=${after}`);
export const slackAct = (user: string, what: string, input: unknown = {}) =>
  call<Outcome>(`/slack/${user}/${what}`, input);
