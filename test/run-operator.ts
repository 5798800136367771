import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paintFor } from '../app/operator/paint.ts';
import { runCallout } from '../app/operator/run-callout.ts';

export interface OperatorRun<Answer> {
  readonly exitCode: number;
  /** What `--json` printed. */
  readonly answer: Answer;
}

export interface OperatorAtWork {
  /** Runs a command with `--json`. */
  run<Answer>(...args: readonly string[]): Promise<OperatorRun<Answer>>;
  /** Runs a command as a person reads it: standard output and errors. */
  read(...args: readonly string[]): Promise<string>;
  /** Writes a file that a command can be given. */
  file(name: string, content: string | Uint8Array): string;
  close(): void;
}

/** The operator's command on a database, in this process. */
export const operatorOn = (databaseUrl: string, env: Readonly<Record<string, string>> = {}): OperatorAtWork => {
  const folder = mkdtempSync(join(tmpdir(), 'callout-operator-'));
  const call = async (args: readonly string[]) => {
    let out = '';
    let err = '';
    const exitCode = await runCallout(args, {
      env: { DATABASE_URL: databaseUrl, SUDO_USER: 'olga', ...env },
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      paint: paintFor(false, {}),
    });
    return { exitCode, out, err };
  };
  return {
    run: async <Answer>(...args: readonly string[]): Promise<OperatorRun<Answer>> => {
      const { exitCode, out } = await call([...args, '--json']);
      return { exitCode, answer: JSON.parse(out) as Answer };
    },
    read: async (...args) => {
      const { out, err } = await call(args);
      return out + err;
    },
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
