import type { Actor } from './actor.ts';
import type { Stage } from './stage.ts';

/** Nobody was told the same twice, but for so many sends of which nobody can know whether they arrived. */
export const checkNothingTwice = async (stage: Stage, actor: Actor, ambiguous = 0): Promise<void> => {
  const seen = new Map<string, number>();
  for (const { text, choices } of await actor.messages()) {
    const key = `${text}|${choices.join('|')}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const twice = [...seen.values()].filter((times) => times > 1).length;
  const claim = ambiguous === 0 ? 'saw nothing twice' : 'saw doubles at most where a send was ambiguous';
  stage.check.that(`${actor.name} ${claim}`, twice <= ambiguous, `${twice} > ${ambiguous}`);
};

/** Messages and updates that were given up. */
export const deadLetters = async (stage: Stage): Promise<number> => {
  const rows = await stage.query<{ n: number }>(
    `SELECT ((SELECT count(*) FROM outbox WHERE status = 'dead') + (SELECT count(*) FROM inbox WHERE status = 'dead'))::int AS n`,
  );
  return rows[0]?.n ?? 0;
};

export const unsent = async (stage: Stage): Promise<number> =>
  (await stage.query<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE status = 'waiting'`))[0]?.n ?? 0;
