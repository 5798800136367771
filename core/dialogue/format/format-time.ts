import type { Instant } from '../../kernel/instant.ts';
import type { Window } from '../../kernel/window.ts';

const parts = (at: Instant, timeZone: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone, ...options }).format(at);

/** `Tue 24 Nov`, `Di 24. Nov.`, `mar 24 nov`: short enough for a button, and never with a point after the weekday. */
export const formatDay = (at: Instant, timeZone: string, locale: string): string =>
  parts(at, timeZone, locale, { weekday: 'short', day: 'numeric', month: 'short' }).replace(
    /^([^\s.,]+)[.,]*\s/,
    '$1 ',
  );

/** `14:05`, in the given zone. */
export const formatClock = (at: Instant, timeZone: string, locale: string): string =>
  parts(at, timeZone, locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `Tue 24 Nov, 14:00-16:00` */
export const formatWindow = (window: Window, timeZone: string, locale: string): string =>
  `${formatDay(window.start, timeZone, locale)}, ${formatClock(window.start, timeZone, locale)}-${formatClock(window.end, timeZone, locale)}`;

/** `Tue 24 Nov, 14:05` */
export const formatMoment = (at: Instant, timeZone: string, locale: string): string =>
  `${formatDay(at, timeZone, locale)}, ${formatClock(at, timeZone, locale)}`;
