/** What Slack tells of a person's zone beside its name: its label, and its offset right now. */
export function zoneOf(timeZone: string, now: number): { label: string; offsetSeconds: number } {
  const part = (timeZoneName: 'long' | 'longOffset') =>
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(part('longOffset')) ?? [];
  const seconds = Number(hours) * 3_600 + Number(minutes) * 60;
  return { label: part('long'), offsetSeconds: sign === '-' ? -seconds : seconds };
}
