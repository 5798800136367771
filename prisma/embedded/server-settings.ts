/** The role that owns the cluster, and the database that Callout lives in. */
export const SUPERUSER = 'callout';
export const DATABASE = 'callout';

/** Given on the command line, so that a newer Callout's settings hold for an older Callout's cluster too. */
export function serverSettings(durable: boolean): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    max_wal_size: '256MB',
    // One small machine: no workers that only wait, no compiler warmed up for queries of a millisecond.
    io_method: 'sync',
    jit: 'off',
    max_logical_replication_workers: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    // "Key (phone)=(…) already exists" is personal data.
    log_error_verbosity: 'terse',
    // Without it a killed server would forget commits that it had confirmed; with `fsync` off it costs next to nothing.
    synchronous_commit: 'on',
    ...(durable ? DURABLE : FAST),
  };
}

const DURABLE = { fsync: 'on', full_page_writes: 'on' };

/** For tests: processes are killed there, the machine is not. */
const FAST = {
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** PostgreSQL gets none of our own variables: they hold tokens, and `PG…` ones would change what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  if (process.platform !== 'win32') return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], TEMP: process.env['TEMP'], TZ: 'UTC' };
}
