// Compiles what runs into dist/ and puts the files that running code reads beside it. Every `npm start` calls this, so
// a tree in which nothing changed costs one walk over the sources and no compiler.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBuildLock } from './build-lock.mjs';
import { buildPage, PAGE } from './build-page.mjs';
import { generatePrismaClient } from './generate-prisma-client.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stampFile = join(dist, '.built-from');
const buildConfig = 'tsconfig.build.json';
const sourceFolders = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).include;
const inputsOutsideFolders = ['package-lock.json', 'tsconfig.json', buildConfig, 'scripts/build.mjs'];
const pageInputsOutside = ['package-lock.json', 'vite.config.mjs', 'scripts/build-page.mjs'];

/** What running code opens by a path beside its own file. Everything else that isn't TypeScript stays behind. */
const ASSETS = [/\.(ftl|csv|wasm)$/, /^prisma\/migrations\//, /^prisma\/schema\.prisma$/];

/** Builds if anything changed; exits with 1, after the compiler's own words, when the sources have errors. */
async function build() {
  const require = createRequire(import.meta.url);
  if (!canResolve(require, '@typescript/native/package.json')) return useWhatWasBuilt();
  await withBuildLock(join(dist, '.lock'), async () => {
    generatePrismaClient();
    const all = sourceFolders.flatMap((folder) => listFiles(join(root, folder)));
    compileWhatChanged(
      require,
      all.filter((file) => !isOfPage(file)),
    );
    const pageStamp = fingerprint([...all.filter(isOfPage), ...pageInputsOutside]);
    if (!(await buildPage(root, pageStamp))) process.exitCode = 1;
  });
}

function compileWhatChanged(require, files) {
  const stamp = fingerprint([...files, ...inputsOutsideFolders]);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(stampFile, { force: true });
  copyAssets(files);
  removeOrphans(new Set(files));
  // Errors fail the build, and yet what could be compiled is written: one unfinished file doesn't hide the rest.
  if (files.some((file) => file.endsWith('.ts')) && !compile(require)) process.exitCode = 1;
  else writeFileSync(stampFile, stamp);
}

/** A production install has no compiler: it runs what the image's build stage left in dist/. */
function useWhatWasBuilt() {
  if (existsSync(stampFile)) return;
  console.error('Nothing is built, and TypeScript is not installed: run `npm ci` with the development dependencies.');
  process.exitCode = 1;
}

function compile(require) {
  const compiler = join(dirname(require.resolve('@typescript/native/package.json')), 'bin/tsc');
  const run = spawnSync(process.execPath, [compiler, '-p', buildConfig], { cwd: root, stdio: 'inherit' });
  return run.status === 0;
}

function copyAssets(files) {
  for (const file of files) {
    if (!isAsset(file)) continue;
    const target = join(dist, file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, file), target);
  }
}

/** A file whose source is gone would still be imported, and would hide a broken import. */
function removeOrphans(sources) {
  for (const folder of sourceFolders) {
    for (const path of listFiles(join(dist, folder))) {
      const output = relative('dist', path).split(sep).join('/');
      if (isOfPage(output)) continue;
      const source = output.replace(/\.js(\.map)?$/, '.ts');
      const isTest = source.endsWith('.test.ts');
      if ((!sources.has(source) || isTest) && !(sources.has(output) && isAsset(output))) rmSync(join(root, path));
    }
  }
}

/** Bundled for browsers, and not compiled for Node. */
function isOfPage(file) {
  return file.startsWith(PAGE);
}

function isAsset(file) {
  return ASSETS.some((pattern) => pattern.test(file));
}

function fingerprint(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file}:${mtimeMs}:${size}\n`);
  }
  return hash.digest('hex');
}

/** Paths relative to the root, with forward slashes, in a stable order; none for a folder that doesn't exist. */
function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

function canResolve(require, id) {
  try {
    return Boolean(require.resolve(id));
  } catch {
    return false;
  }
}

await build();
