import { spawn } from 'node:child_process';

/**
 * Waits for its owner to end, however that happens, and then stops the server. It learns of the end by the closing of
 * the pipe that the owner holds, or, if it is to watch another process, by looking every second. A line `done` on the
 * pipe sends it away.
 */
const SCRIPT = `
trap '' HUP INT TERM
owner=$1
data=$2
finish() {
  [ -z "$data" ] || rm -rf -- "$data"
  exit 0
}
read -r pid || exit 0
if [ -z "$owner" ]; then
  read -r farewell && exit 0
else
  while kill -0 "$owner" 2>/dev/null; do
    kill -0 "$pid" 2>/dev/null || exit 0
    sleep 1
  done
fi
for signal in INT QUIT KILL; do
  kill -"$signal" "$pid" 2>/dev/null || finish
  waited=0
  while [ "$waited" -lt 150 ]; do
    sleep 0.1
    kill -0 "$pid" 2>/dev/null || finish
    waited=$((waited + 1))
  done
done
`;

/** Another process than this one whose end is to stop the server. */
export type ServerOwner = {
  pid: number;
  /** A directory to delete then: the data of tests. */
  removeAfterwards?: string;
};

export type Lifeline = {
  /** From now on the server under this pid ends when the owner does. */
  guard: (pid: number) => void;
  /** The server has ended by itself: its pid may soon be somebody else's. */
  letGo: () => void;
};

/**
 * A process killed with -9 cannot take its children along, so a small shell watches over the server. It runs before
 * the server does, which leaves no moment in which nobody would stop it. On Windows the server is not watched.
 */
export function holdLifeline(owner?: ServerOwner): Lifeline {
  if (process.platform === 'win32') return { guard() {}, letGo() {} };
  const watcher = spawn(
    '/bin/sh',
    ['-c', SCRIPT, 'callout-lifeline', String(owner?.pid ?? ''), owner?.removeAfterwards ?? ''],
    {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin' },
      // A session of its own: Ctrl-C and a closed terminal reach the whole group of the foreground process.
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  // Without a watcher the next start still finds and stops the orphan.
  watcher.on('error', () => undefined);
  watcher.stdin.on('error', () => undefined);
  watcher.unref();
  return {
    guard: (pid) => {
      watcher.stdin.write(`${pid}\n`);
    },
    letGo: () => {
      watcher.stdin.end('done\n');
      if (owner) watcher.kill('SIGKILL');
    },
  };
}
