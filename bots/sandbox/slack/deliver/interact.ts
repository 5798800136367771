import type { Emulator } from '../emulator.ts';
import type { AppProblem } from '../people/outcomes.ts';
import type { Json } from '../slack-types.ts';
import { deliver } from './deliver.ts';
import { type AppReply, failedReply } from './ask-app.ts';

export interface Interaction {
  kind: 'interactivity' | 'commands';
  type: string;
  channel: string | null;
  payload: Json;
}

/** Interactions are sent once: what is not acknowledged in time is a failure that the person sees. */
export async function interact(
  emulator: Emulator,
  interaction: Interaction,
): Promise<{ reply: AppReply; problem: AppProblem | null; tookMs: number }> {
  const startedAt = performance.now();
  // An app that was thrown out is asked nothing more.
  const isInstalled = emulator.world.tokenState === 'ok';
  const reply = isInstalled ? await deliver(emulator, interaction) : failedReply('connection_failed');
  const problem = reply.acknowledged
    ? null
    : reply.outcome === 'http_timeout'
      ? 'operation_timeout'
      : 'dispatch_failed';
  return { reply, problem, tookMs: Math.round(performance.now() - startedAt) };
}

/** Who and where, as every interaction says it. */
export function interactionFrom({ world }: Emulator, userId: string): Json {
  const user = world.users.get(userId);
  const { team, app } = world;
  return {
    user: { id: userId, username: user?.name ?? '', name: user?.name ?? '', team_id: team.id },
    team: { id: team.id, domain: team.domain },
    api_app_id: app.id,
    token: 'sandbox-verification-token',
    enterprise: null,
    is_enterprise_install: false,
  };
}
