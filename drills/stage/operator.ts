import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const COMMAND = fileURLToPath(new URL('../../app/callout.js', import.meta.url));

/** The operator's command, as an operator runs it; answers what it printed with `--json`. */
export type Operator = <T>(...args: readonly string[]) => Promise<T>;

export const createOperator =
  (databaseUrl: string): Operator =>
  async <T>(...args: readonly string[]): Promise<T> => {
    const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: databaseUrl };
    const { stdout } = await run(process.execPath, [COMMAND, ...args, '--json'], { env });
    return JSON.parse(stdout) as T;
  };
