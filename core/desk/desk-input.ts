import type { DeskVerb } from './desk-verb.ts';
import type { DeskFormName } from './forms/desk-form.ts';

/** Where at the desk something was done: a channel, and the thread in it. Both are the platform's own references. */
export interface DeskSpot {
  readonly place: string;
  readonly thread: string | null;
}

/**
 * What somebody at the desk did, in no platform's words. `trigger` lets us open a form over what they see; it lives for
 * seconds. `at` is the platform's clock, by which what one person did can be put in order, however late it is told.
 */
export type DeskInput =
  | {
      readonly kind: 'pressed';
      readonly verb: DeskVerb;
      readonly about: string;
      /** What was picked, where the verb came with options. */
      readonly value: string | null;
      readonly spot: DeskSpot | null;
      readonly trigger: string | null;
      readonly at: number;
      /** On something that only they see, which nothing brings up to date. */
      readonly inWhisper?: boolean;
    }
  | {
      readonly kind: 'submitted';
      readonly form: DeskFormName;
      readonly about: string;
      readonly values: Readonly<Record<string, string>>;
      /** Where the form had been asked for. */
      readonly spot: DeskSpot | null;
    }
  /** A message in a thread of the desk. `ref` is its own reference. */
  | {
      readonly kind: 'wrote';
      readonly spot: DeskSpot;
      readonly ref: string;
      readonly text: string;
      readonly files: number;
      readonly at: number;
    }
  /** `at`: when it was first written. */
  | {
      readonly kind: 'rewrote';
      readonly spot: DeskSpot;
      readonly ref: string;
      readonly text: string;
      readonly at: number;
    }
  | { readonly kind: 'took_back'; readonly spot: DeskSpot; readonly ref: string }
  | {
      readonly kind: 'commanded';
      readonly text: string;
      readonly spot: DeskSpot;
      readonly trigger: string | null;
    }
  | { readonly kind: 'opened_home' };
