/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();
let zone = 'Europe/Berlin';

/** @param {string} timeZone IANA name; every time on the page is in it */
export function useTimeZone(timeZone) {
  zone = timeZone;
  formats.clear();
}

/** @param {number} at @returns {string} `Tue 24 Nov` */
export function dayOf(at) {
  const { weekday, day, month } = partsOf(at, { weekday: 'short', day: 'numeric', month: 'short' });
  return `${weekday} ${day} ${month}`;
}

/** @param {number} at @returns {string} `09:14` */
export function timeOf(at) {
  const { hour, minute } = partsOf(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${hour}:${minute}`;
}

/** @param {number} at @returns {string} `Berlin, CET` or what comes closest */
export function zoneOf(at) {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return `${city}, ${partsOf(at, { timeZoneName: 'short' })['timeZoneName']}`;
}

/** @param {number} ms @returns {string} `1 h 20 min`; days beyond two of them */
export function spanOf(ms) {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

/**
 * @param {number} at
 * @param {Intl.DateTimeFormatOptions} wanted
 * @returns {Record<string, string>}
 */
function partsOf(at, wanted) {
  const key = JSON.stringify(wanted);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { ...wanted, timeZone: zone });
    formats.set(key, format);
  }
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}
