import type { DeskBlock, DeskOption } from '../cards/desk-card.ts';

/** What a form is for; its answers come back under this name. */
export type DeskFormName = 'ask_expert' | 'assign' | 'cancel_ticket' | 'reject' | 'set_address';

/** A few questions asked at once, over whatever the person was looking at. */
export interface DeskForm {
  readonly name: DeskFormName;
  /** The id of what it is about. */
  readonly about: string;
  /** 24 characters at most, as `submit` and `close`. */
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly intro: readonly DeskBlock[];
  readonly fields: readonly DeskField[];
}

export type DeskField =
  | {
      readonly kind: 'pick';
      readonly name: string;
      readonly label: string;
      readonly options: readonly DeskOption[];
      readonly chosen?: string;
      readonly hint?: string;
    }
  | {
      readonly kind: 'words';
      readonly name: string;
      readonly label: string;
      readonly long: boolean;
      readonly optional?: boolean;
      readonly least?: number;
      readonly most?: number;
      readonly hint?: string;
    };
