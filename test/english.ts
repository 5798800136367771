import { readTexts } from '../app/read-texts.ts';
import type { DeskVoice } from '../core/desk/desk-voice.ts';

/** The texts as they are shipped, in English, on a clock in Berlin. */
export const ENGLISH: DeskVoice = { say: readTexts().in('en'), locale: 'en', timeZone: 'Europe/Berlin' };
