import type { NotKeptWords } from '../bots/slack/say-not-kept.ts';
import { readTexts } from './read-texts.ts';

/** What the adapter has to say where nobody's language is known yet: in English, the source of all texts. */
export const slackWords = (): NotKeptWords & { readonly triggerOver: string } => {
  const say = readTexts().in('en');
  return {
    nothingDone: say('slack-nothing-done'),
    maybeDone: say('slack-maybe-done'),
    triggerOver: say('slack-trigger-over'),
  };
};
