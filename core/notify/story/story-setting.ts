import type { Say } from '../../dialogue/texts/texts.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import type { DomainEvent } from '../../kernel/event.ts';

/** In which language and zone a story is told, and what the ids in it stand for. */
export interface StorySetting {
  readonly say: Say;
  readonly locale: string;
  readonly timeZone: string;
  /** A person's name; null for somebody whom we don't know any more. */
  readonly nameOf: (personId: string) => string | null;
}

/** The setting of one event: `expert` is whose visit or offer it is about. */
export interface EventSetting extends StorySetting {
  readonly expert: string;
}

/** How each event of an aggregate is told, in one sentence. */
export type Sentences<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: (event: Extract<Event, { readonly type: Type }>, setting: EventSetting) => string;
};

const LONGEST_QUOTE = 200;

/** What a person typed, in one line; `-` where they typed nothing. */
export const quote = (text: string): string => (text.trim() === '' ? '-' : `“${shorten(text, LONGEST_QUOTE)}”`);

/** Reasons are codes or people's own words. */
export const inWords = (code: string): string => shorten(code.replaceAll('_', ' '), LONGEST_QUOTE);
