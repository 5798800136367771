import type { Emulator } from '../emulator.ts';
import type { ContentTemplate } from '../world.ts';
import type { RenderedContent } from './content-types.ts';

/** Why WhatsApp would not take this content now; null when it does. */
export function contentProblem(emulator: Emulator, content: RenderedContent, isWindowOpen: boolean): number | null {
  const template = emulator.world.contents.get(content.contentSid);
  if (!template) return 63005;
  const isApproved = template.approval.status === 'approved';
  if (!isWindowOpen) {
    const closed = closedWindowProblem(template, content);
    if (closed !== null) return closed;
  }
  // Three buttons are what a session message may have; templates have been looked at, and may have ten.
  if (content.type === 'twilio/quick-reply' && content.buttons.length > 3 && !isApproved) return 63005;
  if (content.type === 'twilio/call-to-action' && !isApproved) return 63005;
  return isTooLong(content) ? 63021 : null;
}

function closedWindowProblem({ approval }: ContentTemplate, content: RenderedContent): number | null {
  if (content.type === 'twilio/list-picker') return 63016;
  if (approval.status === 'rejected' || approval.status === 'disabled') return 63040;
  if (approval.status === 'paused') return 63041;
  return approval.status === 'approved' ? null : 63016;
}

const longestBody = 1_024;

/** Variables may have made texts longer than the template's own were. */
function isTooLong({ type, body, buttons, list }: RenderedContent): boolean {
  if (body.length === 0 && type !== 'twilio/media') return true;
  if (body.length > (type === 'twilio/text' ? 1_600 : longestBody)) return true;
  if (buttons.some(({ title }) => title.length > 20 || title.trim() === '')) return true;
  return (
    list !== null &&
    (list.button.length > 20 ||
      list.items.some(({ title, description }) => title.length > 24 || (description ?? '').length > 72))
  );
}
