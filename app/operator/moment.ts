/** Where the operator sits, which is where a terminal's clock is. */
const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** `Tue, 24 Nov, 14:05 CET` */
export const tellMoment = (at: string | number | Date): string => format.format(new Date(at));
