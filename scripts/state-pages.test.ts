import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statePages } from './state-pages.ts';

const root = join(import.meta.dirname, '..');

describe('The pages about states', () => {
  it.each([...statePages()])('%s is what its table of transitions draws', (path, text) => {
    const file = join(root, path);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : null).toBe(text);
  });
});
