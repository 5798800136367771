import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Where something is said. */
const FOLDERS = ['core', 'app', 'jobs', 'bots'];
const ENGLISH = fileURLToPath(new URL('./en/', import.meta.url));

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ file: join(folder, file), code: readFileSync(join(ROOT, folder, file), 'utf8') })),
);

const resources = readdirSync(ENGLISH).map((file) => readFileSync(join(ENGLISH, file), 'utf8'));

/** Every text with the names of what has to be put into it. */
const texts = new Map(
  resources
    .flatMap((resource) => new FluentResource(resource).body)
    .map((message) => [message.id, new Set(namesIn(message.value))] as const),
);

function namesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'var' && 'name' in node ? [String(node.name)] : [];
  return [...own, ...Object.values(node).flatMap(namesIn)];
}

/** `say('key')`, `say('key', { … })` and `say(`begin-${…}`)`, the arguments as they stand in the code. */
const CALL =
  /\bsay\(\s*(?:'([a-z0-9-]+)'|`([a-z0-9-]+-)\$\{)(?:\s*,\s*\{([^()]*?(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*?)*)\}\s*,?\s*\))?/g;

const calls = sources.flatMap(({ file, code }) =>
  [...code.matchAll(CALL)].map(([, key, beginning, args]) => ({ file, key, beginning, args: args ?? null })),
);

/** The names in `{ a, b: f(c), d }`. */
const namesOf = (args: string): string[] => {
  const flat = args.replace(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, '').replace(/\{[^{}]*\}|\[[^[\]]*\]/g, '');
  return flat
    .split(',')
    .map((part) => part.split(/[:?]/)[0]?.trim() ?? '')
    .filter((name) => /^\w+$/.test(name));
};

describe('The English texts', () => {
  it('hold every text that the code says', () => {
    const missing = calls.filter(({ key }) => key !== undefined && !texts.has(key));
    expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });

  it('hold something for every family of texts that the code says', () => {
    const families = calls.flatMap(({ file, beginning }) => (beginning === undefined ? [] : [{ file, beginning }]));
    const empty = families.filter(({ beginning }) => ![...texts.keys()].some((key) => key.startsWith(beginning)));
    expect(empty).toEqual([]);
  });

  it('hold nothing that nobody says', () => {
    const code = sources.map((source) => source.code).join('\n');
    const literals = new Set([...code.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)*)'/g)].map(([, literal]) => literal));
    const beginnings = [...code.matchAll(/`([a-z0-9-]+-)\$\{/g)].map(([, beginning]) => beginning ?? '');
    const unused = [...texts.keys()].filter(
      (key) => !literals.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('are given what they ask for, and nothing else', () => {
    const wrong = calls.flatMap(({ file, key, args }) => {
      const wanted = key === undefined ? undefined : texts.get(key);
      // Arguments that are no object literal are the type checker's and the dialogue tests' business.
      if (wanted === undefined || (args === null && wanted.size > 0) || args?.includes('...')) return [];
      const given = args === null ? [] : namesOf(args);
      return [...wanted].toSorted().join() === [...new Set(given)].toSorted().join() ? [] : [{ file, key, given }];
    });
    expect(wrong).toEqual([]);
  });

  it('say no text twice', () => {
    const ids = resources.flatMap((resource) => new FluentResource(resource).body).map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});
