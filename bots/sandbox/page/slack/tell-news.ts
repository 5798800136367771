import type { SlackPicture } from '../../slack-view.ts';
import { announce } from '../state/announcer.ts';

const LONGEST = 140;

/** Says what others have newly written where the chosen person is, for whoever doesn't see it come. */
export const tellNews = ({ channels, whispers, user }: SlackPicture, before: number): void => {
  for (const { name, isDirect, messages } of channels) {
    for (const { author, text, firstSeq, user: writer } of messages) {
      if (firstSeq <= before || writer === user) continue;
      announce(`${author} ${isDirect ? 'to you' : `in ${name}`}: ${text.slice(0, LONGEST)}`);
    }
  }
  for (const { seq, author, text } of whispers) {
    if (seq > before) announce(`${author}, only to you: ${text.slice(0, LONGEST)}`);
  }
};
