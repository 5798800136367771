import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CapabilityKey, CapabilitySignal } from '../../core/health/capability.ts';
import { estimateByDistance } from '../../core/scheduling/travel.ts';
import type { MapServer } from '../sandbox/maps/map-server.ts';
import { type NominatimEmulator, startNominatimEmulator } from '../sandbox/maps/nominatim/start-nominatim-emulator.ts';
import { startOsrmEmulator } from '../sandbox/maps/osrm/start-osrm-emulator.ts';
import { createNominatim } from './nominatim.ts';
import { createOsrm } from './osrm.ts';
import { createPace } from './pace.ts';
import { createProvider, type Provider, type Rests } from './provider.ts';

const HOME = { lat: 53.5764, lon: 9.9506 };
const HARBURG = { lat: 53.461, lon: 9.983 };
const RESTS: Rests = { afterFailures: 400, whenShutOut: 400, most: 400 };

let signals: CapabilitySignal[];
const providerOf = (key: CapabilityKey): Provider =>
  createProvider({
    key,
    name: 'The map',
    userAgent: 'Callout (test@callout.example)',
    timeout: 1_000,
    rests: RESTS,
    onChange: (signal) => Promise.resolve(void signals.push(signal)),
  });
const states = (): readonly string[] => signals.map(({ state }) => state);

beforeEach(() => {
  signals = [];
});

describe('ways measured by OSRM', () => {
  let server: MapServer;
  let osrm: ReturnType<typeof createOsrm>;
  beforeEach(async () => {
    server = await startOsrmEmulator();
    osrm = createOsrm(`${server.root}/`, providerOf('travel'));
  });
  afterEach(() => server.close());

  const requests = async (): Promise<number> => (await server.control.requests()).length;
  const ask = () => osrm.table([HOME], [HARBURG]);

  test('come as a table of whole minutes, traffic and parking included', async () => {
    const answer = await osrm.table([HOME, HARBURG], [HARBURG, HOME, HOME]);
    if (answer.kind !== 'measured') throw new Error(JSON.stringify(answer));
    const [fromHome = [], fromHarburg = []] = answer.minutes;
    expect(fromHome).toEqual([expect.any(Number), 5, 5]);
    expect(fromHarburg[1]).toBe(fromHarburg[2]);
    expect(fromHarburg[0]).toBe(5);
    expect(Number.isInteger(fromHome[0])).toBe(true);
    expect(fromHome[0]).not.toBe(estimateByDistance.minutes(HOME, HARBURG));
    expect(states()).toEqual(['ok']);
    expect((await server.control.requests())[0]).toMatchObject({
      path: `/table/v1/driving/9.95060,53.57640;9.98300,53.46100;9.98300,53.46100;9.95060,53.57640;9.95060,53.57640`,
      userAgent: 'Callout (test@callout.example)',
    });
  });

  test('are none off the map, and that is no trouble', async () => {
    expect(await osrm.table([HOME], [{ lat: 9.95, lon: 53.57 }])).toEqual({ kind: 'off_the_map' });
    expect(await osrm.probe.check()).toMatchObject({ key: 'travel', state: 'ok' });
  });

  test.each([
    ['an error of the server', { kind: 'status', status: 502 } as const],
    ['a cut connection', { kind: 'reset' } as const],
    ['garbage', { kind: 'garbage' } as const],
    ['a table of another shape', { kind: 'garbage', body: '{"code":"Ok","durations":[[1,2],[3,4]]}' } as const],
    ['silence', { kind: 'delay', ms: 1_100 } as const],
  ])('are missing after %s; after three it is left alone, and found again', async (_, fault) => {
    await server.control.arm(fault);
    for (let times = 0; times < 3; times += 1) expect((await ask()).kind).toBe('silent');
    const asked = (await server.control.disarm())[0]?.struck;
    expect(asked).toBe(3);
    expect((await ask()).kind).toBe('silent');
    expect(states()).toEqual(['down']);
    await sleep(RESTS.afterFailures + 20);
    expect((await ask()).kind).toBe('measured');
    expect(states()).toEqual(['down', 'ok']);
  });

  test.each([401, 403])(
    'are not asked for any more once it has shut us out (%d), until one question is answered',
    async (status) => {
      await server.control.arm({ kind: 'status', status });
      for (let times = 0; times < 20; times += 1) expect((await ask()).kind).toBe('silent');
      expect(await requests()).toBe(1);
      expect(signals).toMatchObject([{ state: 'down', evidence: expect.stringContaining(String(status)) as unknown }]);
      await sleep(RESTS.whenShutOut + 20);
      for (let times = 0; times < 20; times += 1) await ask();
      expect(await requests()).toBe(2);
      await server.control.disarm();
      await sleep(RESTS.most + 20);
      expect((await ask()).kind).toBe('measured');
    },
  );

  test('wait exactly as long as it wants', async () => {
    await server.control.arm({ kind: 'status', status: 429, retryAfter: '1' }, 1);
    expect(await ask()).toMatchObject({ kind: 'silent', retryAfter: 1_000 });
    await sleep(500);
    expect((await ask()).kind).toBe('silent');
    expect(await requests()).toBe(1);
    await sleep(550);
    expect((await ask()).kind).toBe('measured');
  });
});

describe('addresses found by Nominatim', () => {
  let server: NominatimEmulator;
  beforeEach(async () => {
    server = await startNominatimEmulator({ requestsPerSecond: null });
  });
  afterEach(() => server.close());

  const geocoder = (countries: string | null = 'de', every = 0) =>
    createNominatim({ root: server.root, countries, provider: providerOf('geocoding'), pace: createPace(every, 50) });

  test('are written as on an envelope, with the house where it is', async () => {
    expect(await geocoder().find('osterstr. 120, Hamburg', 'de')).toEqual({
      kind: 'answered',
      places: [{ label: 'Osterstraße 120, 20255 Hamburg', place: { lat: 53.5764, lon: 9.9506 }, isExact: true }],
    });
    expect((await server.control.requests())[0]).toMatchObject({
      query: { format: 'jsonv2', q: 'osterstr. 120, Hamburg', countrycodes: 'de', limit: '5', addressdetails: '1' },
      acceptLanguage: 'de',
      userAgent: 'Callout (test@callout.example)',
    });
  });

  test('may be several, or a street without the house, or none', async () => {
    const several = await geocoder().find('Schulweg 10, Hamburg', null);
    expect(several).toMatchObject({
      places: [{ label: 'Schulweg 10, 20259 Hamburg' }, { label: 'Schulweg 10, 21033 Hamburg' }],
    });
    const street = await geocoder().find('Osterstraße 999', null);
    expect(street).toMatchObject({ places: [{ label: 'Osterstraße, 20255 Hamburg', isExact: false }] });
    expect(await geocoder().find('Osterstraße 120, third floor', null)).toEqual({ kind: 'answered', places: [] });
    expect(await geocoder('at').find('Osterstraße 120', null)).toEqual({ kind: 'answered', places: [] });
  });

  test('are asked for no faster than the pace', async () => {
    const slow = geocoder('de', 1_000);
    expect((await slow.find('Osterstraße 120', null)).kind).toBe('answered');
    expect((await slow.find('Osterstraße 121', null)).kind).toBe('silent');
    expect(await slow.probe.check()).toMatchObject({ state: 'ok' });
    expect(await server.control.requests()).toHaveLength(1);
  });

  test.each([
    ['a page', '<html></html>'],
    ['coordinates that are none', '[{"lat":"253.5","lon":"9.9","display_name":"X"}]'],
    ['an object', '{}'],
  ])('are none in %s', async (_, body) => {
    await server.control.arm({ kind: 'garbage', body });
    expect((await geocoder().find('Osterstraße 120', null)).kind).toBe('silent');
    expect(states()).toEqual(['down']);
  });

  test('are known to be there by a question that costs nothing', async () => {
    expect(await geocoder().probe.check()).toMatchObject({ key: 'geocoding', state: 'ok' });
    expect((await server.control.requests())[0]).toMatchObject({ path: '/status', status: 200 });
  });
});
