import type { Step } from '../../dialogue.ts';
import { goOn } from './go-on.ts';
import { type ReportDraft, reportDraft } from './report-draft.ts';
import { welcoming } from './welcoming.ts';

/** Which answer shall be another? It is asked again; all others stay. */
export const changeStep: Step = welcoming({
  ask: ({ say }) =>
    Promise.resolve({
      body: say('report-change'),
      options: [
        { label: say('field-device'), value: 'device' },
        { label: say('field-model'), value: 'model' },
        { label: say('field-fault'), value: 'fault' },
        { label: say('field-address'), value: 'address' },
        { label: say('field-times'), value: 'times' },
      ],
      columns: 2,
    }),
  answer: ({ say }, draft, answer) => {
    const report = reportDraft(draft);
    const open = answer.kind === 'picked' ? without(report, answer.value) : null;
    return Promise.resolve(open ? goOn(open) : { kind: 'stay', draft, because: say('report-change-which') });
  },
});

const without = (report: ReportDraft, field: string): ReportDraft | null => {
  switch (field) {
    case 'device':
      return { ...report, category: null, hint: null, query: null, isQueryTyped: false, device: null };
    case 'model':
      return { ...report, query: null, isQueryTyped: false, device: null };
    case 'fault':
      return { ...report, description: null };
    case 'address':
      return { ...report, addressText: null, found: [], isPlaceless: false, pin: null, address: null };
    case 'times':
      return { ...report, hasWindows: false };
    default:
      return null;
  }
};
