import { randomBytes } from 'node:crypto';
import { announce, type Emulator } from '../emulator.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import { isRecord, parseJson } from '../../../../emulation/json.ts';
import type { AppConfiguration } from '../world.ts';
import { askApp } from './ask-app.ts';
import { signRequest } from './sign-request.ts';

export type ConfigurationChange = { [Key in keyof AppConfiguration]?: AppConfiguration[Key] | undefined };

/** Takes effect as a whole, or not at all when the new events URL does not answer the challenge. */
export async function configureApp(
  emulator: Emulator,
  change: ConfigurationChange,
): Promise<AppConfiguration | Refused> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next: AppConfiguration = { ...emulator.world.configuration, ...given };
  if (change.eventsUrl) {
    const problem = await challenge(emulator, change.eventsUrl);
    if (problem !== null) return { refused: problem };
  }
  emulator.world.configuration = next;
  announce(emulator, 'configuration', {}, next);
  return next;
}

export async function verifyEventsUrl(emulator: Emulator): Promise<{ verified: true } | Refused> {
  const { eventsUrl } = emulator.world.configuration;
  if (eventsUrl === null) return { refused: 'no events URL is set' };
  const problem = await challenge(emulator, eventsUrl);
  return problem === null ? { verified: true } : { refused: problem };
}

/** The address has to say the challenge back, as text or in JSON. */
async function challenge(emulator: Emulator, url: string): Promise<string | null> {
  const word = randomBytes(24).toString('base64url');
  const body = JSON.stringify({ token: 'sandbox-verification-token', challenge: word, type: 'url_verification' });
  const { world, settings, delivery } = emulator;
  const headers = {
    'content-type': 'application/json',
    ...signRequest(world.signingSecret, body, Math.floor(emulator.now() / 1_000)),
  };
  const reply = await askApp(url, { body, headers }, settings.ackDeadlineMs, delivery.closing.signal);
  if (!reply.acknowledged) return `Your URL didn't respond with HTTP status 200: ${reply.status ?? reply.outcome}`;
  const parsed = parseJson(reply.body);
  const said = isRecord(parsed) ? parsed['challenge'] : reply.body.trim();
  return said === word ? null : "Your URL didn't respond with the value of the `challenge` parameter.";
}
