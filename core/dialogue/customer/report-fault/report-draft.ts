import type { Attachment } from '../../../ticket/ticket.ts';
import type { Draft } from '../../conversation.ts';
import type { NumberStep } from '../prove-number/number-flow.ts';
import type { WindowDraft } from '../choose-windows.ts';

type PinDraft = { readonly lat: number; readonly lon: number };
type AttachmentDraft = { readonly mediaId: string; readonly kind: Attachment['kind'] };
type DeviceDraft = {
  readonly category: string;
  readonly modelId: string | null;
  readonly brand: string | null;
  readonly label: string;
};
type FoundDraft = { readonly label: string; readonly place: PinDraft };
type AddressDraft = {
  readonly text: string;
  readonly place: PinDraft;
  readonly timeZone: string;
  /** To be kept for the next time. */
  readonly isNew: boolean;
};

/** What is known of a fault so far. Null and false mean: not asked yet. */
export type ReportDraft = {
  readonly category: string | null;
  /** The category that the first words hint at, without saying it. */
  readonly hint: string | null;
  /** What was looked for in the catalogue, and whether the customer typed it as the model. */
  readonly query: string | null;
  readonly isQueryTyped: boolean;
  readonly device: DeviceDraft | null;
  readonly description: string | null;
  readonly attachments: readonly AttachmentDraft[];
  readonly addressText: string | null;
  /** Where the map says that these words may lead, until one of them is chosen. */
  readonly found: readonly FoundDraft[];
  /** False: nobody could be asked about the words. */
  readonly isLookedUp: boolean;
  /** The words have to do: people find the place out. */
  readonly isPlaceless: boolean;
  readonly pin: PinDraft | null;
  readonly address: AddressDraft | null;
  readonly windows: readonly WindowDraft[];
  readonly typed: readonly WindowDraft[];
  readonly hasWindows: boolean;
};

const EMPTY: ReportDraft = {
  category: null,
  hint: null,
  query: null,
  isQueryTyped: false,
  device: null,
  description: null,
  attachments: [],
  addressText: null,
  found: [],
  isLookedUp: false,
  isPlaceless: false,
  pin: null,
  address: null,
  windows: [],
  typed: [],
  hasWindows: false,
};

/** Only this dialogue writes its drafts; one of an earlier release may lack what is new. */
export const reportDraft = (draft: Draft): ReportDraft => ({ ...EMPTY, ...draft });

export type ReportStep =
  | 'category'
  | 'model'
  | 'unlisted'
  | 'description'
  | 'address'
  | 'place'
  | 'pin'
  | 'door'
  | 'when'
  | 'summary'
  | 'change'
  | NumberStep;

/** What is still to be asked, in order: known answers are not asked again. */
export const nextStep = (draft: ReportDraft): ReportStep => {
  if (draft.category === null) return 'category';
  if (draft.device === null) return 'model';
  if (draft.description === null) return 'description';
  return nextAboutPlace(draft) ?? (draft.hasWindows ? 'summary' : 'when');
};

const nextAboutPlace = ({ address, addressText, found, isPlaceless, pin }: ReportDraft): ReportStep | null => {
  if (address !== null || isPlaceless) return null;
  if (addressText !== null) return found.length > 0 ? 'place' : 'pin';
  return pin === null ? 'address' : 'door';
};

export const withAttachments = (draft: ReportDraft, media: readonly Attachment[]): ReportDraft => ({
  ...draft,
  attachments: [...draft.attachments, ...media.map(({ mediaId, kind }) => ({ mediaId, kind }))],
});
