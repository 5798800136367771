import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A tree in which each file breaks one rule or shows that something is allowed. */
const PLANTED: Readonly<Record<string, string>> = {
  'core/a/uses-prisma.ts': "import type { store } from '../../prisma/store.ts';\nexport type S = typeof store;\n",
  'core/a/uses-package.ts': "import pg from 'pg';\nexport const pool = pg.Pool;\n",
  'core/a/uses-fluent.ts': "import { FluentBundle } from '@fluent/bundle';\nexport const bundle = FluentBundle;\n",
  'core/a/uses-node.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  'core/a/uses-time.ts': "import { Temporal } from 'temporal-polyfill';\nexport const now = Temporal;\n",
  'core/a/rule.test.ts': "import { store } from '../../prisma/store.ts';\nexport const used = store;\n",
  'core/dialogue/texts/texts.ts':
    "import { FluentBundle } from '@fluent/bundle';\nexport const bundle = FluentBundle;\n",
  'core/dialogue/texts/server.ts': "import fastify from 'fastify';\nexport const server = fastify;\n",
  'prisma/store.ts': 'export const store = 1;\n',
  'prisma/imports-test.ts': "export { used } from '../core/a/rule.test.ts';\n",
  'prisma/nowhere.ts': "export * from './gone.ts';\n",
  'app/main.ts': "import '../prisma/store.ts';\nexport const main = 1;\n",
  'bots/contract/suite.ts': 'export const suite = 1;\n',
  'bots/whatsapp/send.ts': "import { suite } from '../contract/suite.ts';\nexport const send = suite;\n",
  'bots/telegram/send.ts': "export { send } from '../whatsapp/send.ts';\n",
  'bots/telegram/send.contract.test.ts': "import { world } from '../sandbox/world.ts';\nexport const used = world;\n",
  'bots/sandbox/world.ts': "import { send } from '../whatsapp/send.ts';\nexport const world = send;\n",
  'bots/sandbox/load.ts': "import check from 'fast-check';\nexport const load = check;\n",
  'emulation/desk.ts': "export { store } from '../prisma/store.ts';\n",
  'integrations/sandbox/stripe.ts': "export { store as desk } from '../../emulation/desk.ts';\n",
  'integrations/stripe.ts': "export { store as desk } from '../emulation/desk.ts';\n",
  'jobs/relay.ts': "export const load = async (): Promise<unknown> => import('../prisma/store.ts');\n",
  'jobs/start.ts': "import { main } from '../app/main.ts';\nexport const start = main;\n",
  'jobs/one.ts': "import { two } from './two.ts';\nexport const one = (): number => two() - 1;\n",
  'jobs/two.ts': "import { one } from './one.ts';\nexport const two = (): number => one() + 1;\n",
  'jobs/left.ts': "import type { Right } from './right.ts';\nexport type Left = Right | 1;\n",
  'jobs/right.ts': "import type { Left } from './left.ts';\nexport type Right = Left | 2;\n",
  'core/b/left.ts': "import type { Right } from './right.ts';\nexport type Left = Right | 1;\n",
  'core/b/right.ts': "import type { Left } from './left.ts';\nexport type Right = Left | 2;\n",
  'jobs/given.ts': "import { given } from '../test/given.ts';\nexport const state = given;\n",
  'jobs/undeclared.ts': "import ajv from 'ajv';\nexport const check = ajv;\n",
  'test/given.ts': 'export const given = 1;\n',
};

const EXPECTED = [
  'app-is-the-top: jobs/start.ts',
  'core-imports-only-core: core/a/uses-prisma.ts',
  'core-tests-import-core-and-test: core/a/rule.test.ts',
  'core-texts-use-only-fluent: core/dialogue/texts/server.ts',
  'core-uses-no-node-module: core/a/uses-node.ts',
  'core-uses-no-package: core/a/uses-fluent.ts',
  'core-uses-no-package: core/a/uses-package.ts',
  'emulation-imports-nothing-of-ours: emulation/desk.ts',
  'layers-do-not-import-each-other: jobs/relay.ts',
  'layers-do-not-import-each-other: jobs/start.ts',
  'no-circular-types-in-core: core/b/left.ts',
  'no-circular: jobs/one.ts',
  'nobody-imports-a-test-file: prisma/imports-test.ts',
  'not-to-unresolvable: prisma/nowhere.ts',
  'one-bot-does-not-know-another: bots/telegram/send.ts',
  'only-emulators-are-emulated: integrations/stripe.ts',
  'only-tests-import-test: jobs/given.ts',
  'packages-are-declared: jobs/undeclared.ts',
  'product-uses-no-development-package: bots/sandbox/load.ts',
  'sandbox-knows-no-bot: bots/sandbox/world.ts',
];

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

const violationsIn = (folder: string): readonly string[] => {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['core', 'bots', 'emulation', 'integrations', 'jobs', 'prisma', 'app', 'test'];
  const options = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const run = spawnSync(process.execPath, [cruiser, ...options, ...folders], { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(run.stdout) as Report;
  return [...new Set(report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))].toSorted();
};

test('each import rule finds what was planted against it, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callout-import-rules-'));
  try {
    for (const [path, source] of Object.entries(PLANTED)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    symlinkSync(join(root, 'package.json'), join(folder, 'package.json'));
    expect(violationsIn(folder)).toEqual(EXPECTED);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
