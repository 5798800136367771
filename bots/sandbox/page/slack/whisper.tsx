import { IconEye } from '@tabler/icons-react';
import { memo } from 'react';
import type { SlackWhisper } from '../../slack-view.ts';
import { timeOf } from '../state/times.ts';
import { Blocks } from './blocks.tsx';
import { MrkdwnText } from './mrkdwn-text.tsx';
import { SlackAvatar } from './slack-avatar.tsx';
import type { ElementPress } from './slack-api.ts';
import { dismissWhisper } from './slack-state.ts';
import { actInSlack } from './use-slack.ts';

/** Shown to the chosen person alone. */
export const Whisper = memo(
  ({ whisper }: { whisper: SlackWhisper }) => {
    const { ts, channel, author, blocks, text, at } = whisper;
    const press = (what: ElementPress) => actInSlack('press', { channel, messageTs: ts, ...what });
    return (
      <li className="slack-message slack-whisper" data-ts={ts}>
        <SlackAvatar name={author} isApp />
        <div className="slack-body">
          <p className="slack-only-you">
            <IconEye size={13} aria-hidden /> Only visible to you
            <button type="button" className="slack-dismiss" onClick={() => dismissWhisper(ts)}>
              Dismiss
            </button>
          </p>
          <p className="slack-by">
            <strong>{author}</strong>
            <span className="slack-app">APP</span>
            <time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
          </p>
          {blocks.length > 0 ? <Blocks blocks={blocks} of={ts} onPress={press} /> : <MrkdwnText text={text} />}
        </div>
      </li>
    );
  },
  // Each reading brings them all anew.
  (before, now) => before.whisper.ts === now.whisper.ts && before.whisper.seq === now.whisper.seq,
);
Whisper.displayName = 'Whisper';
