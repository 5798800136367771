// Bundles the sandbox's page into dist/, when its sources changed. Vite is loaded only then: it takes longer than the
// whole walk over the sources.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const PAGE = 'bots/sandbox/page/';

/** False, after the bundler's own words, when the page's sources have errors. */
export async function buildPage(root, stamp) {
  const stampFile = join(root, 'dist', '.page-built-from');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  const { build } = await import('vite');
  try {
    await build({ configFile: join(root, 'vite.config.mjs'), root: join(root, PAGE) });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  writeFileSync(stampFile, stamp);
  return true;
}
