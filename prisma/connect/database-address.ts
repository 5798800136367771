/** What a person may read of a database's URL: host, port, name and role, never the password. */
export type DatabaseAddress = { place: string; database: string; role: string };

/** Throws without repeating the URL when it is none. */
export function readDatabaseAddress(databaseUrl: string): DatabaseAddress {
  if (!URL.canParse(databaseUrl)) {
    throw new TypeError('DATABASE_URL is no URL. It should look like postgresql://user:password@host:5432/database');
  }
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  return {
    place: `${hostname || 'localhost'}:${port || '5432'}`,
    database: decodeURIComponent(pathname.slice(1)),
    role: decodeURIComponent(username),
  };
}
