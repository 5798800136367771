import { IconAlertCircle, IconCheck, IconChecks } from '@tabler/icons-react';
import type { MessageView } from '../../phones/chat-view.ts';
import { timeOf } from '../state/times.ts';

/** Under a message: when, and what is known of its way. */
export const BubbleMeta = ({ message: { at, edited, segments, fromCarrier, delivery } }: { message: MessageView }) => (
  <p className="meta">
    {fromCarrier && 'from the carrier · '}
    {segments !== null && segments > 1 && `${segments} parts · `}
    {edited && 'edited '}
    {delivery === 'failed' ? (
      <span className="not-delivered">
        <IconAlertCircle size={13} aria-hidden /> Not delivered
      </span>
    ) : (
      <time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
    )}
    {delivery === 'sent' && <IconCheck className="tick" size={14} role="img" aria-label="Sent" />}
    {delivery === 'delivered' && <IconChecks className="tick" size={14} role="img" aria-label="Delivered" />}
  </p>
);
