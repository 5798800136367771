import type { Desk } from './desk.ts';
import type { Paint } from './paint.ts';
import type { Terminal } from './terminal.ts';

/**
 * Makes the action of a command from what it does and how its answer is told to a person. With `--json` the answer is
 * printed as it is.
 */
export type Answering = <Answer>(
  work: (desk: Desk) => Promise<Answer>,
  tell: (answer: Answer, paint: Paint) => string,
) => Promise<void>;

export const answeringOn =
  (terminal: Terminal, json: boolean): Answering =>
  async (work, tell) => {
    const [{ openDesk }, { readSurroundings }] = await Promise.all([
      import('./desk.ts'),
      import('./read-surroundings.ts'),
    ]);
    const desk = await openDesk(readSurroundings(terminal.env), (line) => terminal.err(`${line}\n`));
    try {
      const answer = await work(desk);
      terminal.out(json ? `${JSON.stringify(answer, null, 2)}\n` : tell(answer, terminal.paint));
    } finally {
      await desk.close();
    }
  };
