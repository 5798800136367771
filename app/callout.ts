import { paintFor } from './operator/paint.ts';
import { runCallout } from './operator/run-callout.ts';

/** `npm run callout -- …`: the operator's command, for what has no screen. */
process.exitCode = await runCallout(process.argv.slice(2), {
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  paint: paintFor(process.stdout.isTTY, process.env),
});
