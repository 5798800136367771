declare module 'tz-lookup' {
  /** The IANA time zone at a place; throws a RangeError outside of the earth. */
  export default function lookUpTimeZone(lat: number, lon: number): string;
}
