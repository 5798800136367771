import {
  DriverAdapterError,
  type Error as AdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { type Client, DatabaseError, TypeOverrides, types } from 'pg';
import { columnTypeOf } from './column-types.ts';

const IDENTITY = { provider: 'postgres', adapterName: 'callout-migration-adapter' } as const;

/** Values as the engine expects them: pg's own, except that a timestamp is a text. */
const parsers = new TypeOverrides();
parsers.setTypeParser(types.builtins.TIMESTAMP, toIsoTimestamp);
parsers.setTypeParser(types.builtins.TIMESTAMPTZ, toIsoTimestamp);

export type MigrationAdapterOptions = {
  /** What is sent in place of a migration's script. */
  rewriteScript?: (script: string) => string;
  /** Called with each error as PostgreSQL gave it; the engine hands on only its text. */
  onDatabaseError?: (error: DatabaseError) => void;
};

/**
 * The schema engine's way to PostgreSQL: one session, so that locks and scripts are in the same one. Prisma's own
 * adapter cannot serve here: it cuts scripts at every semicolon, within strings and function bodies too, runs the
 * pieces one by one, and doesn't know the type "char". The client stays its owner's to end.
 */
export function migrationAdapter(client: Client, options: MigrationAdapterOptions = {}): SqlDriverAdapter {
  const queryable = {
    ...IDENTITY,
    queryRaw: (query: SqlQuery) => queryRaw(client, query).catch((error: unknown) => fail(error, options)),
    executeRaw: async (query: SqlQuery) => {
      const result = await client.query(query.sql, query.args).catch((error: unknown) => fail(error, options));
      return result.rowCount ?? 0;
    },
  };
  return {
    ...queryable,
    // In one message: PostgreSQL runs it as one transaction, of which an error leaves nothing.
    executeScript: async (script) => {
      await client.query(options.rewriteScript?.(script) ?? script).catch((error: unknown) => fail(error, options));
    },
    startTransaction: async (isolationLevel): Promise<Transaction> => {
      await client.query(isolationLevel ? `BEGIN ISOLATION LEVEL ${isolationLevel}` : 'BEGIN');
      // The engine itself sends COMMIT or ROLLBACK; these only tell that it did.
      return { ...queryable, options: { usePhantomQuery: false }, commit: async () => {}, rollback: async () => {} };
    },
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => {},
  };
}

async function queryRaw(client: Client, query: SqlQuery): Promise<SqlResultSet> {
  const { fields, rows } = await client.query<unknown[]>({
    text: query.sql,
    values: query.args,
    rowMode: 'array',
    types: parsers,
  });
  const columnTypes = fields.map((field) => {
    const type = columnTypeOf(field.dataTypeID);
    if (type !== undefined) return type;
    throw new DriverAdapterError({ kind: 'UnsupportedNativeDataType', type: `${field.name}: ${field.dataTypeID}` });
  });
  return { columnNames: fields.map((field) => field.name), columnTypes, rows };
}

/** The session's time zone is UTC, so that the offset is always zero. */
function toIsoTimestamp(text: string): string {
  return text
    .replace(' ', 'T')
    .replace(/[+-]\d{2}(:\d{2})?$/, '')
    .concat('+00:00');
}

/** The engine tells cases apart by these kinds; what is no answer of PostgreSQL stays the exception it is. */
function fail(error: unknown, options: MigrationAdapterOptions): never {
  if (!(error instanceof DatabaseError)) throw error;
  options.onDatabaseError?.(error);
  throw new DriverAdapterError({ originalCode: error.code ?? '', originalMessage: error.message, ...kindOf(error) });
}

function kindOf(error: DatabaseError): AdapterError {
  const quoted = /"([^"]+)"/.exec(error.message)?.[1] ?? '';
  if (error.code === '42P01') return { kind: 'TableDoesNotExist', table: quoted };
  if (error.code === '3D000') return { kind: 'DatabaseDoesNotExist', db: quoted };
  if (error.code === '28P01') return { kind: 'AuthenticationFailed', user: quoted };
  return {
    kind: 'postgres',
    code: error.code ?? 'N/A',
    severity: error.severity ?? 'N/A',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  };
}
