import { slackRevision } from '../state/slack-changes.ts';
import { tell, tellTrouble } from '../state/notices.ts';
import { slackAct, type Outcome, readSlack, readColleagues } from './slack-api.ts';
import { becomePerson, slack, takePicture } from './slack-state.ts';
import { tellNews } from './tell-news.ts';

let reading = false;
let again = false;

/** Reads what changed, as the chosen person; changes meanwhile are read right after. */
const refresh = async (): Promise<void> => {
  const { me, seq } = slack.get();
  if (me === null) return;
  if (reading) {
    again = true;
    return;
  }
  reading = true;
  try {
    const picture = await readSlack(me, seq);
    // Somebody else was chosen meanwhile: this is not theirs.
    if (slack.get().me === me) {
      takePicture(picture);
      if (!picture.fresh) tellNews(picture, seq);
    }
  } catch (error) {
    tellTrouble(error);
  } finally {
    reading = false;
  }
  if (again) {
    again = false;
    await refresh();
  }
};

let following: Promise<void> | null = null;

/** Follows Slack from now on, as the first of its people; whoever asks while it begins waits for the same. */
export const followSlack = (): Promise<void> => (following ??= begin());

const begin = async (): Promise<void> => {
  try {
    const colleagues = await readColleagues();
    slack.set((now) => ({ ...now, colleagues, me: now.me ?? colleagues[0]?.id ?? null }));
    slackRevision.subscribe(() => void refresh());
    await refresh();
  } catch (error) {
    following = null;
    tellTrouble(error);
  }
};

/** Looks at Slack as somebody else. */
export const lookAs = (user: string): void => {
  becomePerson(user);
  void refresh();
};

const PROBLEMS: Readonly<Record<string, string>> = {
  dispatch_failed: 'Callout could not be reached just now.',
  operation_timeout: 'Callout did not answer in time.',
  invalid_response: 'Callout answered with something that Slack does not understand.',
};

/** Does it as the chosen person; tells when the app failed. Answers what came of it, null when it was not done. */
export const actInSlack = async (what: string, input: unknown = {}): Promise<Outcome | null> => {
  const { me } = slack.get();
  if (me === null) return null;
  try {
    const outcome = await slackAct(me, what, input);
    const { problem } = outcome;
    if (problem) tell(PROBLEMS[problem] ?? `Slack says: ${problem}`, 'trouble');
    await refresh();
    return outcome;
  } catch (error) {
    tellTrouble(error);
    return null;
  }
};
