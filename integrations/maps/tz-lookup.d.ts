declare module 'tz-lookup' {
  /** IANA zone; throws where the coordinates are none. */
  const zoneAt: (lat: number, lon: number) => string;
  export default zoneAt;
}
