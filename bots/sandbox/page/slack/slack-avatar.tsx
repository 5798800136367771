import { Face } from '../shell/face.tsx';

interface SlackAvatarProps {
  readonly name: string;
  readonly id: string;
  readonly isApp: boolean;
  readonly size?: number;
}

/** A square face; the app has its own. */
export const SlackAvatar = ({ name, id, isApp, size = 34 }: SlackAvatarProps) =>
  isApp ? (
    <img className="slack-face" src="/sandbox/page/icon.svg" alt="" width={size} height={size} />
  ) : (
    <span className="slack-face">
      <Face name={name} seed={seedOf(id)} size={size} />
    </span>
  );

/** The same person has the same colour everywhere. */
const seedOf = (id: string): number => Number.parseInt(id.slice(-4), 36) || 0;
