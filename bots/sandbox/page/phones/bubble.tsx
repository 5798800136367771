import { IconExternalLink, IconFile, IconMapPin, IconUser } from '@tabler/icons-react';
import { memo } from 'react';
import type { ButtonView, MessageView } from '../../phone-view.ts';
import { ghost } from '../state/ghost.ts';
import { useStore } from '../state/store.ts';
import { timeOf } from '../state/times.ts';
import { safeLink } from './cut-text.ts';
import { FormattedText } from './formatted-text.tsx';

interface BubbleProps {
  readonly message: MessageView;
  /** The data of the button that waits for the answer to a tap. */
  readonly busy: string | null;
  readonly onPress: (messageId: number, data: string) => void;
}

/** One message. */
export const Bubble = memo(({ message, busy, onPress }: BubbleProps) => (
  <li className={`message from-${message.from}`} data-id={message.id} tabIndex={-1}>
    <div className={message.photo ? 'bubble with-photo' : 'bubble'}>
      <Content message={message} />
      <p className="meta">
        {message.edited ? 'edited ' : null}
        <time dateTime={new Date(message.at).toISOString()}>{timeOf(message.at)}</time>
      </p>
    </div>
    {message.buttons.length > 0 && (
      <div className="buttons" role="group" aria-label="Answers">
        {message.buttons.map((row, index) => (
          <div className="row" key={`${index}:${row[0]?.label ?? ''}`}>
            {row.map((button) => (
              <Answer key={button.label} button={button} message={message} busy={busy} onPress={onPress} />
            ))}
          </div>
        ))}
      </div>
    )}
  </li>
));
Bubble.displayName = 'Bubble';

const Content = ({ message: { photo, file, location, contact, text, entities } }: { message: MessageView }) => (
  <>
    {photo && (
      <img
        className="photo"
        src={`/sandbox/api/files/${encodeURIComponent(photo.fileId)}`}
        alt="What was sent"
        width={photo.width}
        height={photo.height}
      />
    )}
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

interface AnswerProps extends BubbleProps {
  readonly button: ButtonView;
}

const Answer = ({ button: { label, url, data }, message, busy, onPress }: AnswerProps) => {
  const isGhosts = useStore(
    ghost,
    (now) => now?.tapping?.label === label && now.tapping.message === message.id && typeof now.where === 'number',
  );
  if (url !== null) return <Link label={label} url={url} />;
  return (
    <button
      type="button"
      className={isGhosts ? 'answer ghost-tap' : 'answer'}
      dir="auto"
      aria-busy={data !== null && busy === data}
      onClick={() => (data === null || busy === data ? undefined : onPress(message.id, data))}
    >
      {label}
    </button>
  );
};

const Link = ({ label, url }: { label: string; url: string }) => {
  const href = safeLink(url);
  if (href === null) return <span className="answer">{label}</span>;
  return (
    <a className="answer" href={href} target="_blank" rel="noopener noreferrer">
      {label} <IconExternalLink size={13} aria-hidden />
    </a>
  );
};
