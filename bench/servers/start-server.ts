import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Starts a built script of this repository and waits until its `/readyz` says yes. */
export const startServer = async (
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; readonly child: ChildProcess; stop(): Promise<void> }> => {
  const file = fileURLToPath(new URL(`../../${script}`, import.meta.url));
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = (): boolean => child.kill('SIGTERM');
  // Whoever is interrupted, or fails, leaves nothing running.
  process.once('exit', end);
  const url = `http://127.0.0.1:${env['PORT']}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    if ((await fetch(`${url}/readyz`).catch(() => null))?.ok) break;
    await sleep(10);
  }
  const stop = async (): Promise<void> => {
    process.off('exit', end);
    end();
    await once(child, 'exit');
  };
  return { url, child, stop };
};
