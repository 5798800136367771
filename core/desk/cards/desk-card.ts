import type { DeskButton, DeskVerb } from '../desk-verb.ts';

/**
 * Something as it shows to people at the desk, before any platform has seen it: plain text without markup, so that
 * nothing a stranger wrote can turn into formatting or call a whole channel.
 */
export interface DeskCard {
  /** One line for notifications, and for whoever can't see blocks. */
  readonly text: string;
  readonly blocks: readonly DeskBlock[];
}

export type DeskBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Something of secondary weight: small and grey. */
  | { readonly kind: 'small'; readonly text: string }
  /** Words of somebody, told apart from ours. */
  | { readonly kind: 'quote'; readonly who: string; readonly text: string }
  /** Short facts in two columns. */
  | { readonly kind: 'facts'; readonly facts: ReadonlyArray<{ readonly label: string; readonly value: string }> }
  | {
      readonly kind: 'item';
      readonly title: string;
      readonly text: string;
      readonly button?: DeskButton;
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly DeskButton[] }
  | {
      readonly kind: 'pick';
      readonly label: string;
      readonly verb: DeskVerb;
      readonly about: string;
      readonly options: readonly DeskOption[];
    }
  | { readonly kind: 'line' };

export interface DeskOption {
  readonly label: string;
  readonly detail?: string;
  readonly value: string;
}
