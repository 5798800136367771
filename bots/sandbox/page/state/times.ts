const formats = new Map<string, Intl.DateTimeFormat>();
let zone = 'Europe/Berlin';

/** Every time on the page is in this IANA zone. */
export const showTimesIn = (timeZone: string): void => {
  zone = timeZone;
  formats.clear();
};

/** `Tue 24 Nov` */
export const dayOf = (at: number): string => {
  const { weekday, day, month } = partsOf(at, { weekday: 'short', day: 'numeric', month: 'short' });
  return `${weekday} ${day} ${month}`;
};

/** `09:14` */
export const timeOf = (at: number): string => {
  const { hour, minute } = partsOf(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${hour}:${minute}`;
};

/** `Berlin, CET` or what comes closest. */
export const zoneOf = (at: number): string => {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return `${city}, ${partsOf(at, { timeZoneName: 'short' }).timeZoneName}`;
};

/** `1 h 20 min`; days beyond two of them. */
export const spanOf = (ms: number): string => {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
};

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

const partsOf = (at: number, wanted: Intl.DateTimeFormatOptions): Parts => {
  const key = JSON.stringify(wanted);
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...wanted, timeZone: zone });
  formats.set(key, format);
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
};
