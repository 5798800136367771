import { Face } from '../shell/face.tsx';

interface SlackAvatarProps {
  readonly name: string;
  readonly isApp: boolean;
  readonly size?: number;
}

/** A square face; the app has its own. */
export const SlackAvatar = ({ name, isApp, size = 34 }: SlackAvatarProps) =>
  isApp ? (
    <img className="slack-face" src="/sandbox/page/icon.svg" alt="" width={size} height={size} />
  ) : (
    <span className="slack-face">
      <Face name={name} size={size} />
    </span>
  );
