import { openStores, type OpenStores } from '../../test/open-stores.ts';
import { type OperatorAtWork, operatorOn } from '../../test/run-operator.ts';
import type { ImportReport } from './import/report.ts';

let stores: OpenStores;
let operator: OperatorAtWork;

beforeAll(async () => {
  stores = await openStores();
  operator = operatorOn(stores.url);
  await operator.run('seed');
});
afterAll(async () => {
  operator.close();
  await stores.close();
});

const imported = async (what: string, csv: string | Uint8Array): Promise<ImportReport> => {
  const { exitCode, answer } = await operator.run<ImportReport>('import', what, operator.file(`${what}.csv`, csv));
  expect(exitCode).toBe(0);
  return answer;
};
const counts = ({ read, added, updated, unchanged, refused }: ImportReport) => [
  read,
  added,
  updated,
  unchanged,
  refused.length,
];
const places = ({ refused }: ImportReport) => refused.map(({ line, column, value }) => [line, column, value]);
const personBy = (legacyId: string) =>
  stores.prisma.person.findUniqueOrThrow({
    where: { legacyId },
    include: { contactPoints: { orderBy: { channel: 'asc' } }, addresses: true, plans: true, expert: true },
  });

const standingOf = async (legacyId: string): Promise<string> => {
  const { id } = await personBy(legacyId);
  const cause = { actor: { kind: 'system', why: 'test' }, traceId: 't', inboxId: null } as const;
  return (await stores.works.run(cause, ({ people }) => people.paymentStanding(id))).kind;
};

const EXPERTS = 'legacy_id,name,skills,lat,lon,working_hours';

describe('experts from a file', () => {
  test('are added with everything that the file says, and with sensible values for what it doesn’t', async () => {
    const report = await imported(
      'experts',
      `${EXPERTS},radius_km,capacity_per_day,telegram_id,phone,locale
x-1,Ada Amp,tv:3;tv/Loewe:1,53.55,9.99,Mon-Fri 08:00-18:00;Sat 09:00-13:00,12.5,4,700001,+49 (40) 66969-301,de
x-2,Bo Bit,laptop:2,-36.85,174.76,weekdays 8am-6pm,,,,,\n`,
    );
    expect(counts(report)).toEqual([2, 2, 0, 0, 0]);
    expect(await personBy('x-1')).toMatchObject({
      name: 'Ada Amp',
      roles: ['expert'],
      locale: 'de',
      timeZone: 'Europe/Berlin',
      contactPoints: [
        { channel: 'sms', address: '+494066969301', verified: false },
        { channel: 'telegram', address: '700001', verified: true },
      ],
      expert: {
        status: 'active',
        categories: ['tv'],
        radiusKm: 12.5,
        capacityPerDay: 4,
        skills: [
          { category: 'tv', brand: null, level: 3 },
          { category: 'tv', brand: 'Loewe', level: 1 },
        ],
      },
    });
    expect(await personBy('x-2')).toMatchObject({ locale: 'en', timeZone: 'Pacific/Auckland', contactPoints: [] });
  });

  test('can be matched: the store of experts reads what was imported', async () => {
    const { id } = await personBy('x-1');
    const expert = await stores.works.run(
      { actor: { kind: 'system', why: 'test' }, traceId: 't', inboxId: null },
      ({ people }) => people.expert(id),
    );
    expect(expert).toMatchObject({
      home: { lat: 53.55, lon: 9.99 },
      workingHours: { 6: [{ from: '09:00', to: '13:00' }], 7: [] },
    });
  });

  test('are updated by legacy id, and what the file leaves open stays as it was', async () => {
    const rows = `${EXPERTS}\nx-1,Ada Ampere,tv:3;tv/Loewe:1,53.55,9.99,Mon-Fri 08:00-18:00;Sat 09:00-13:00\n`;
    expect(counts(await imported('experts', rows))).toEqual([1, 0, 1, 0, 0]);
    expect(counts(await imported('experts', rows))).toEqual([1, 0, 0, 1, 0]);
    expect(await personBy('x-1')).toMatchObject({
      name: 'Ada Ampere',
      locale: 'de',
      expert: { radiusKm: 12.5, capacityPerDay: 4 },
    });
  });

  test('are refused one by one, each fault with its line, column, value and reason', async () => {
    const report = await imported(
      'experts',
      `${EXPERTS},phone,colour
r-1,Good,tv:1,53.5,10,daily 8-18,,red
r-2,Late,tv:1,53.5,10,Mon 22:00-06:00,,
r-3,Baker,toaster:1,53.5,10,daily 8-18,,
r-4,,tv:1,91,10,daily 8-18,,
r-5,Caller,tv:1,53.5,10,daily 8-18,040 123,
r-1,Twin,tv:1,53.5,10,daily 8-18,,
r-6,Short,tv:1
r-7,Good too,tv:1,"53,5","9,99",daily 8-18,,\n`,
    );
    expect(counts(report)).toEqual([8, 2, 0, 0, 7]);
    expect(places(report)).toEqual([
      [3, 'working_hours', 'Mon 22:00-06:00'],
      [4, 'skills', 'toaster:1'],
      [5, 'name', ''],
      [5, 'lat', '91'],
      [6, 'phone', '040 123'],
      [7, 'legacy_id', 'r-1'],
      [8, null, null],
    ]);
    expect(report.refused.every(({ why }) => why.length > 5)).toBe(true);
    expect(report.unknownColumns).toEqual(['colour']);
  });

  test('cannot be imported before there are categories', async () => {
    const empty = await openStores();
    const there = operatorOn(empty.url);
    const { exitCode, answer } = await there.run('import', 'experts', there.file('experts.csv', `${EXPERTS}\n`));
    expect([exitCode, answer]).toMatchObject([1, { error: { code: 'no_categories' } }]);
    there.close();
    await empty.close();
  });
});

describe('customers from a file', () => {
  const COLUMNS = 'name,legacy_id,telegram_id,phone,address,lat,lon,plan,plan_valid_until';

  test('come with contact points, address and plan, valid through the end of its last day where they live', async () => {
    const csv = `${COLUMNS}\nKim,c-1,800001,+494066969401,"Broadway 1, New York",40.7,-74,Complete,2027-03-31\n`;
    expect(counts(await imported('customers', csv))).toEqual([1, 1, 0, 0, 0]);
    expect(counts(await imported('customers', csv))).toEqual([1, 0, 0, 1, 0]);
    expect(await personBy('c-1')).toMatchObject({
      timeZone: 'America/New_York',
      addresses: [{ text: 'Broadway 1, New York', lat: 40.7, lon: -74, timeZone: 'America/New_York' }],
      plans: [{ name: 'Complete', validUntil: new Date('2027-04-01T04:00:00Z') }],
    });
  });

  test('lose their plan where the cell is empty, and keep it where the column is missing', async () => {
    expect(counts(await imported('customers', 'legacy_id,name\nc-1,Kim\n'))).toEqual([1, 0, 0, 1, 0]);
    expect(await standingOf('c-1')).toBe('covered');
    expect(counts(await imported('customers', 'legacy_id,name,plan\nc-1,Kim,\n'))).toEqual([1, 0, 1, 0, 0]);
    expect(await standingOf('c-1')).toBe('unpaid');
    expect(counts(await imported('customers', 'legacy_id,name,plan\nc-1,Kim,Basic\n'))).toEqual([1, 0, 1, 0, 0]);
    expect(await standingOf('c-1')).toBe('covered');
  });

  test('who have written to us already are recognised by their number and keep their story', async () => {
    await imported('customers', 'name,phone\nStranger,+494066969402\n');
    const report = await imported('customers', 'name,phone,legacy_id,telegram_id\nSam,0049 40 66969402,c-2,800002\n');
    expect(counts(report)).toEqual([1, 0, 1, 0, 0]);
    expect(await personBy('c-2')).toMatchObject({
      name: 'Sam',
      contactPoints: [{ channel: 'sms' }, { address: '800002' }],
    });
  });

  test('are never merged by a file that mixes them up', async () => {
    const report = await imported(
      'customers',
      'name,legacy_id,phone,telegram_id\nKim,c-1,+494066969402,\nNew,c-9,,800002\nSam,c-2,,\nSam again,,+494066969402,\n',
    );
    expect(counts(report)).toEqual([4, 0, 0, 1, 3]);
    expect(places(report)).toEqual([
      [2, 'phone', '+494066969402'],
      [3, 'telegram_id', '800002'],
      [5, 'phone', '+494066969402'],
    ]);
  });

  test('need something by which they can be recognised, and whole addresses', async () => {
    const report = await imported(
      'customers',
      'name,phone,address,lat,lon\nNobody,,,,\nHalf,+494066969403,Street 1,,\n',
    );
    expect(places(report)).toEqual([
      [2, 'name', 'Nobody'],
      [3, 'address', 'Street 1'],
    ]);
  });

  test('come in quickly in thousands, and are found again', async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, n) =>
        `Customer ${n},many-${n},,+4915${String(n).padStart(9, '0')},Street ${n},53.5,10,${n % 2 ? 'Complete' : ''},`,
    );
    const csv = `${COLUMNS}\n${rows.join('\n')}\n`;
    const startedAt = performance.now();
    expect(counts(await imported('customers', csv))).toEqual([5_000, 5_000, 0, 0, 0]);
    expect(counts(await imported('customers', csv))).toEqual([5_000, 0, 0, 5_000, 0]);
    expect(performance.now() - startedAt).toBeLessThan(30_000);
  });
});

describe('files as programs write them', () => {
  test('have a byte order mark, semicolons, CRLF, columns in any order and case, and line breaks in cells', async () => {
    const csv =
      '\uFEFFPhone;NAME;Legacy ID;address;lat;lon\r\n+494066969501;"Anna\r\nBell";f-1;"Street; 1\r\nBack yard";53,5;10\r\n\r\n;No contact;;;;\r\n';
    const report = await imported('customers', csv);
    expect(counts(report)).toEqual([2, 1, 0, 0, 1]);
    expect(places(report)).toEqual([[6, 'name', 'No contact']]);
    expect((await personBy('f-1')).addresses).toMatchObject([{ text: 'Street; 1\r\nBack yard', lat: 53.5 }]);
  });

  test('may have quotation marks inside cells', async () => {
    const report = await imported(
      'catalogue',
      'category,brand,model,name\ntv,Zenith,Z-1,Zenith 43" TV\ntv,Zenith,Z-2,"Zenith 50"" TV"\n',
    );
    expect(counts(report)).toEqual([2, 2, 0, 0, 0]);
    expect(await stores.prisma.catalogueModel.findFirst({ where: { model: 'Z-1' } })).toMatchObject({
      name: 'Zenith 43" TV',
      minutes: 75,
      skillLevel: 1,
    });
  });

  test('are read up to a quotation mark that is never closed, and that is said', async () => {
    const report = await imported('customers', 'name,legacy_id\nFirst,q-1\n"Second,q-2\nThird,q-3\n');
    expect(counts(report)).toEqual([2, 1, 0, 0, 1]);
    expect(places(report)).toEqual([[3, null, null]]);
  });

  test('in another encoding are refused instead of garbled', async () => {
    const latin1 = Buffer.from('name,legacy_id\nJürgen,l-1\nOlga,l-2\n', 'latin1');
    expect(places(await imported('customers', latin1))).toEqual([[2, 'name', 'J\uFFFDrgen']]);
    const utf16 = Buffer.from('\uFEFFname,legacy_id\nJürgen,l-1\n', 'utf16le');
    const { exitCode, answer } = await operator.run('import', 'customers', operator.file('utf16.csv', utf16));
    expect([exitCode, answer]).toMatchObject([1, { error: { code: 'not_utf8' } }]);
  });

  test.each([
    ['', 'no_header'],
    ['name;plan\n', null],
    ['vorname,nachname\n', 'columns_missing'],
    ['name,Name\n', 'column_twice'],
  ])('with the first line %j give the error %s', async (csv, code) => {
    const { answer } = await operator.run<{ error?: { code: string } }>(
      'import',
      'customers',
      operator.file('odd.csv', csv),
    );
    expect(answer.error?.code ?? null).toBe(code);
  });

  test('that aren’t there are named', async () => {
    const { exitCode, answer } = await operator.run('import', 'customers', '/nowhere/customers.csv');
    expect([exitCode, answer]).toMatchObject([1, { error: { code: 'unreadable_file' } }]);
  });
});

describe('the catalogue from a file', () => {
  test('takes models of known categories, once each', async () => {
    const report = await imported(
      'catalogue',
      'category,brand,model,legacy_id,aliases,skill_level\ntv,Acme,One,m-1,uno|eins,2\ntoaster,Acme,Two,,,\ntv,ACME,one,,,\ntv,Acme,Three,,,4\n',
    );
    expect(counts(report)).toEqual([4, 1, 0, 0, 3]);
    expect(places(report)).toEqual([
      [3, 'category', 'toaster'],
      [4, 'model', 'ACME one'],
      [5, 'skill_level', '4'],
    ]);
    const renamed = await imported('catalogue', 'category,brand,model,legacy_id\ntv,Acme,One Plus,m-1\n');
    expect(counts(renamed)).toEqual([1, 0, 1, 0, 0]);
    expect(await stores.prisma.catalogueModel.findUnique({ where: { legacyId: 'm-1' } })).toMatchObject({
      model: 'One Plus',
      aliases: ['uno', 'eins'],
    });
  });

  test('takes categories with fees in whole minor units', async () => {
    const report = await imported(
      'categories',
      'key,name,base_fee_minor,currency,minutes\ntoaster,Toaster,2900,EUR,30\nkettle,Kettle,29.00,EUR,30\n',
    );
    expect(counts(report)).toEqual([2, 1, 0, 0, 1]);
    expect(places(report)).toEqual([[3, 'base_fee_minor', '29.00']]);
  });
});
