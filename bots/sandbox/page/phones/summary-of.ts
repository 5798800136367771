import type { MessageView } from '../../phone-view.ts';

/** What a screen reader says, and what a person would call the message. */
export const summaryOf = ({ text, entities, photo, location, contact }: MessageView): string => {
  const title = entities.find(({ type, offset }) => type === 'bold' && offset === 0);
  const words = title ? text?.slice(0, title.length) : text?.split('\n')[0];
  const kind = photo ? 'a photo' : location ? 'a location' : contact ? 'a contact' : 'a file';
  return words ?? kind;
};
