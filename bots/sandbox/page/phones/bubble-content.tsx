import { IconFile, IconMapPin, IconUser } from '@tabler/icons-react';
import type { MessageView, PictureView } from '../../phones/chat-view.ts';
import { FormattedText } from './formatted-text.tsx';

/** What a message carries: pictures, a file, a place, somebody's number, words. */
export const BubbleContent = ({ message }: { message: MessageView }) => {
  const { pictures, file, location, contact, text, entities } = message;
  return (
    <>
      {pictures.map((picture) => (
        <Picture key={picture.src} picture={picture} />
      ))}
      {file && (
        <p className="card">
          <IconFile size={18} aria-hidden /> {file.name}
        </p>
      )}
      {location && <LocationCard place={location} />}
      {contact && (
        <p className="card">
          <IconUser size={18} aria-hidden /> {contact.name}, {contact.phone}
        </p>
      )}
      {text !== null && <FormattedText text={text} entities={entities} />}
    </>
  );
};

/** Where its size is not told, the layout settles once it is there. */
const Picture = ({ picture: { src, width, height } }: { picture: PictureView }) => (
  <img className="photo" src={src} alt="What was sent" {...(width !== null && height !== null && { width, height })} />
);

const LocationCard = ({ place: { latitude, longitude } }: { place: { latitude: number; longitude: number } }) => {
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  return (
    <p className="card">
      <IconMapPin size={18} aria-hidden />{' '}
      <a href={href} target="_blank" rel="noopener noreferrer">
        Location {latitude.toFixed(4)}, {longitude.toFixed(4)}
      </a>
    </p>
  );
};
