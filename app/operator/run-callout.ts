import { CommanderError } from 'commander';
import { OperatorError } from './operator-error.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command as typed; answers the exit code. */
export const runCallout = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const json = args.includes('--json');
  const program = createProgram(terminal, json);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has shown the help or the complaint by then.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (json) terminal.out(`${JSON.stringify({ error: await describe(error) }, null, 2)}\n`);
    else if (!(error instanceof CommanderError)) terminal.err(`${await wordsFor(error)}\n`);
    return 1;
  }
};

const describe = async (error: unknown): Promise<{ code: string; message: string }> => {
  if (error instanceof OperatorError) return { code: error.code, message: error.message, ...error.facts };
  if (error instanceof CommanderError) return { code: 'usage', message: error.message };
  return { code: 'failed', message: await wordsFor(error) };
};

/** Loaded only here: the log's library would double the time that a command takes to start. */
const wordsFor = async (error: unknown): Promise<string> => {
  const { hideSecrets } = await import('../create-log.ts');
  return hideSecrets(error instanceof Error ? error.message : String(error));
};
