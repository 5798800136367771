import type { MessageView } from '../../phones/chat-view.ts';

/** What a screen reader says, and what a person would call the message. */
export const summaryOf = ({ text, entities, pictures, location, contact }: MessageView): string => {
  const title = entities.find(({ type, offset }) => type === 'bold' && offset === 0);
  const words = title ? text?.slice(0, title.length) : text?.split('\n')[0];
  const kind = pictures.length > 0 ? 'a photo' : location ? 'a location' : contact ? 'a contact' : 'a file';
  return words ?? kind;
};
