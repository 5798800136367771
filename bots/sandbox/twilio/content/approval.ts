import { announce, type Emulator } from '../emulator.ts';
import type { ApprovalStatus, ContentTemplate } from '../world.ts';

export function setApproval(
  emulator: Emulator,
  template: ContentTemplate,
  change: Partial<ContentTemplate['approval']> & { status: ApprovalStatus },
): ContentTemplate {
  template.approval = { ...template.approval, ...change };
  template.updatedAt = emulator.now();
  template.seq = announce(emulator, 'content', null, template);
  return template;
}

/** WhatsApp looks at a submitted template by itself when the emulator was told how long that takes. */
export function awaitDecision(emulator: Emulator, template: ContentTemplate): void {
  const waitMs = emulator.settings.approveTemplatesAfterMs;
  if (waitMs === null) return;
  const decide = () => {
    emulator.lives.delete(template.sid);
    const isWaiting = ['received', 'pending'].includes(template.approval.status);
    if (!isWaiting || emulator.world.contents.get(template.sid) !== template) return;
    const flaw = whatsAppFlaw(template);
    setApproval(emulator, template, {
      status: flaw === null ? 'approved' : 'rejected',
      rejectionReason: flaw ?? '',
    });
  };
  if (waitMs === 0) return decide();
  emulator.lives.set(template.sid, setTimeout(decide, waitMs));
}

/** Decisions that an earlier process did not live to see. */
export function resumeDecisions(emulator: Emulator): void {
  for (const template of emulator.world.contents.values()) {
    if (['received', 'pending'].includes(template.approval.status)) awaitDecision(emulator, template);
  }
}

/** What WhatsApp rejects whatever the text says: a body that begins or ends with a variable, or two side by side. */
function whatsAppFlaw({ types, variables }: ContentTemplate): string | null {
  for (const content of Object.values(types) as { body?: string }[]) {
    const body = content.body ?? '';
    if (/^\s*\{\{|\}\}\s*$/.test(body)) return 'The body must not start or end with a variable';
    if (/\}\}\s*\{\{/.test(body)) return 'Variables must not stand side by side';
    const used = [...body.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map(([, name]) => name ?? '');
    if (used.some((name) => (variables[name] ?? '') === '')) return 'A sample value for each variable is required';
  }
  return null;
}
