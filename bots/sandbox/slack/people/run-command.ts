import { isFailure } from '../answers.ts';
import { interact } from '../deliver/interact.ts';
import type { Emulator } from '../emulator.ts';
import { addEphemeral } from '../messages.ts';
import { readContent } from '../methods/message-content.ts';
import { postAnswer } from '../response-urls.ts';
import { isRecord, parseJson } from '../../../../emulation/json.ts';
import type { Json } from '../slack-types.ts';
import { makeResponseUrl, makeTrigger } from '../triggers.ts';
import type { SlackChannel, SlackUser } from '../world.ts';
import { findPlace, type Place } from './find-place.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { AppProblem, CommandRun } from './outcomes.ts';
import { typedText } from './typed-text.ts';

export interface Command extends Place {
  command: string;
  text: string;
}

/** Typed into a channel's input field; works in threads no more than with Slack. */
export async function runCommand(emulator: Emulator, given: Command): Promise<CommandRun | Refused> {
  const place = findPlace(emulator, given);
  if (isRefused(place)) return place;
  const { commands } = emulator.world.configuration;
  if (commands.length > 0 && !commands.includes(given.command)) {
    return { refused: `${given.command} is not a valid command` };
  }
  const { user, channel } = place;
  const triggerId = makeTrigger(emulator, user.id, null);
  const responseUrl = makeResponseUrl(emulator, {
    user: user.id,
    channel: channel.id,
    messageTs: null,
    isEphemeral: false,
    threadTs: null,
  });
  const payload = fieldsOf(emulator, user, channel, { ...given, triggerId, responseUrl });
  const sent = await interact(emulator, { kind: 'commands', type: given.command, channel: channel.id, payload });
  const answer = sent.problem === null ? show(emulator, user, channel, sent.reply.body) : null;
  if (sent.problem !== null) showFailure(emulator, user, channel, { command: given.command, problem: sent.problem });
  return {
    outcome: sent.problem === null ? 'acknowledged' : 'failed',
    problem: sent.problem,
    answer,
    triggerId,
    responseUrl,
    tookMs: sent.tookMs,
    seq: emulator.world.seq,
  };
}

function fieldsOf(
  { world }: Emulator,
  user: SlackUser,
  channel: SlackChannel,
  given: Command & { triggerId: string; responseUrl: string },
): Json {
  return {
    token: 'sandbox-verification-token',
    team_id: world.team.id,
    team_domain: world.team.domain,
    channel_id: channel.id,
    channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
    user_id: user.id,
    user_name: user.name,
    command: given.command,
    text: typedText(given.text.trim()),
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    response_url: given.responseUrl,
    trigger_id: given.triggerId,
  };
}

/** The acknowledgement's body: text, or a message in JSON; nothing is fine too. */
function show(emulator: Emulator, user: SlackUser, channel: SlackChannel, body: string): CommandRun['answer'] {
  if (body.trim() === '') return null;
  const parsed = parseJson(body);
  const values = isRecord(parsed) ? parsed : { text: body };
  if (Object.keys(values).length === 0) return null;
  const content = readContent(values);
  if (isFailure(content)) {
    emulator.log('the answer to a command can not be shown', { error: content.error });
    return null;
  }
  const inChannel = values['response_type'] === 'in_channel';
  const shown = postAnswer(emulator, channel, { user: user.id, content, inChannel, threadTs: null, via: 'command' });
  const ts = shown.ok && typeof shown['ts'] === 'string' ? shown['ts'] : '';
  return { ts, responseType: inChannel ? 'in_channel' : 'ephemeral', text: content.text };
}

function showFailure(
  emulator: Emulator,
  user: SlackUser,
  channel: SlackChannel,
  { command, problem }: { command: string; problem: AppProblem },
): void {
  const text = `${command} failed with the error "${problem}"`;
  addEphemeral(emulator, { channel: channel.id, user: user.id, text, via: 'slack' });
}
