import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MapServer } from './map-server.ts';
import { startNominatimEmulator } from './nominatim/start-nominatim-emulator.ts';
import { startOsrmEmulator } from './osrm/start-osrm-emulator.ts';

const A = '9.95,53.57';
const B = '9.98,53.46';

describe('the emulated OSRM', () => {
  let osrm: MapServer;
  beforeAll(async () => {
    osrm = await startOsrmEmulator();
  });
  afterAll(() => osrm.close());
  const get = async (path: string) => {
    const response = await fetch(`${osrm.root}${path}`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test('answers seconds between all places, and another time on the way back', async () => {
    const { status, body } = await get(`/table/v1/driving/${A};${B}`);
    expect(status).toBe(200);
    const durations = body['durations'] as number[][];
    expect(durations.map((row) => row.length)).toEqual([2, 2]);
    expect([durations[0]?.[0], durations[1]?.[1]]).toEqual([0, 0]);
    expect(durations[0]?.[1]).not.toBe(durations[1]?.[0]);
    expect(await get(`/table/v1/driving/${A};${B}`)).toEqual({ status, body });
  });

  const many = Array.from({ length: 102 }, () => A).join(';');
  test.each([
    ['one place', `/table/v1/driving/${A}`, 'InvalidOptions'],
    ['places that are none', `/table/v1/driving/${A};here`, 'InvalidQuery'],
    ['latitude first, which is in the sea off Somalia', `/table/v1/driving/53.57,9.95;${B}`, 'NoSegment'],
    ['a latitude beyond the pole', `/table/v1/driving/9.95,153.5;${B}`, 'InvalidOptions'],
    ['an index of nobody', `/table/v1/driving/${A};${B}?sources=2`, 'InvalidOptions'],
    ['an option that it does not know', `/table/v1/driving/${A};${B}?key=secret`, 'InvalidQuery'],
    ['annotations that it does not know', `/table/v1/driving/${A};${B}?annotations=price`, 'InvalidQuery'],
    ['more than it does at once', `/table/v1/driving/${many}`, 'TooBig'],
    ['another version', `/table/v2/driving/${A};${B}`, 'InvalidVersion'],
    ['another service', `/trip/v1/driving/${A};${B}`, 'InvalidService'],
    ['another address', '/table', 'InvalidUrl'],
  ])('refuses %s', async (_, path, code) => {
    expect(await get(path)).toMatchObject({ status: 400, body: { code } });
  });

  test('breaks as it is told, as often as it is told, and says so', async () => {
    await osrm.control.arm({ kind: 'reset' }, 1);
    await expect(get(`/table/v1/driving/${A};${B}`)).rejects.toThrow('fetch failed');
    expect((await get(`/table/v1/driving/${A};${B}`)).status).toBe(200);
    expect(await osrm.control.disarm()).toMatchObject([{ struck: 1 }]);
    expect((await osrm.control.requests()).slice(-2).map(({ status }) => status)).toEqual([0, 200]);
  });

  test('takes orders over HTTP, which no fault hinders', async () => {
    const order = (path: string, body: object) =>
      fetch(`${osrm.root}/control/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await order('arm', { fault: { kind: 'status', status: 403 } });
    const refused = await fetch(`${osrm.root}/table/v1/driving/${A};${B}`);
    expect(refused.status).toBe(403);
    expect(await (await order('disarm', {})).json()).toMatchObject([{ struck: 1 }]);
  });
});

describe('the emulated Nominatim', () => {
  test('wants to know who asks, and no more than one question a second', async () => {
    const nominatim = await startNominatimEmulator();
    const ask = async (agent: string) =>
      fetch(`${nominatim.root}/search?q=Osterstra%C3%9Fe+120`, { headers: { 'user-agent': agent } });
    expect((await ask('node')).status).toBe(403);
    expect((await ask('Callout')).status).toBe(200);
    const tooSoon = await ask('Callout');
    expect([tooSoon.status, tooSoon.headers.get('retry-after')]).toEqual([429, '1']);
    await nominatim.close();
  });

  test('knows the way back, the streets that are put on its map, and refuses what is no question', async () => {
    const nominatim = await startNominatimEmulator({ requestsPerSecond: null });
    const get = async (path: string) => {
      const response = await fetch(`${nominatim.root}${path}`, { headers: { 'user-agent': 'Callout' } });
      return { status: response.status, body: await response.json() };
    };
    const kiel = {
      city: 'Kiel',
      country: 'Deutschland',
      countryCode: 'de',
      at: 1,
      lastNumber: 9,
      lat: 54.3,
      lon: 10.1,
    };
    nominatim.addStreet({ ...kiel, street: 'Dorfstraße', postcode: '24113' });
    expect((await get('/search?q=Dorfstr.+3')).body).toMatchObject([{ place_rank: 30, lat: '54.3000000' }]);
    expect((await get('/reverse?lat=53.5764&lon=9.9506')).body).toMatchObject({
      address: { road: 'Osterstraße', house_number: '120' },
    });
    expect((await get('/reverse?lat=40&lon=9')).body).toEqual({ error: 'Unable to geocode' });
    for (const path of ['/search', '/search?q=x&format=csv', '/search?q=x&limit=many', '/reverse?lat=x&lon=1']) {
      expect((await get(path)).status).toBe(400);
    }
    await nominatim.close();
  });
});
