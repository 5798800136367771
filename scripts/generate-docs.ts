// Writes the pages of docs/ that are drawn from the code. Run it from the root of the repository: npm run docs:generate
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { statePages } from './state-pages.ts';

for (const [path, text] of statePages()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`Wrote ${path}`);
}
