import { randomBytes } from 'node:crypto';
import { answered, failed, isFailure, missing } from '../answers.ts';
import type { Emulator } from '../emulator.ts';
import { fileJson } from '../message-json.ts';
import { paginate, requiredText, textParam } from '../params.ts';
import type { ApiAnswer, Json } from '../slack-types.ts';
import type { SlackUser } from '../world.ts';
import { zoneOf } from '../zone-of.ts';
import { type ApiCall, type ApiMethod, botMethod } from './api-method.ts';

export const teamMethods: Record<string, ApiMethod> = {
  'auth.test': botMethod('free', authTest),
  'api.test': {
    tier: 'free',
    token: 'any',
    run: ({ values }) => {
      const error = textParam(values, 'error');
      return error === undefined ? answered({ args: values }) : { ok: false, error, args: values };
    },
  },
  'apps.connections.open': { tier: 'tier1', token: 'app', run: openConnection },
  'users.info': botMethod('tier4', usersInfo),
  'users.list': botMethod('tier2', usersList),
  'bots.info': botMethod('tier3', botsInfo),
  'files.info': botMethod('tier4', filesInfo),
  'team.info': botMethod('tier3', ({ emulator: { world } }) =>
    answered({ team: { ...world.team, email_domain: '', icon: { image_default: true } } }),
  ),
};

function authTest({ emulator: { world } }: ApiCall): ApiAnswer {
  const bot = world.users.get(world.app.botUserId);
  return answered({
    url: `https://${world.team.domain}.slack.com/`,
    team: world.team.name,
    user: bot?.name ?? world.app.botName,
    team_id: world.team.id,
    user_id: world.app.botUserId,
    bot_id: world.app.botId,
    is_enterprise_install: false,
  });
}

/** A ticket opens one connection. */
function openConnection({ emulator }: ApiCall): ApiAnswer {
  if (!emulator.world.configuration.socketMode) return failed('internal_error');
  const ticket = randomBytes(16).toString('hex');
  emulator.sockets.tickets.add(ticket);
  const address = emulator.root().replace(/^http/, 'ws');
  return answered({ url: `${address}/link/?ticket=${ticket}&app_id=${emulator.world.app.id}` });
}

function userJson({ world, now }: Emulator, user: SlackUser): Json {
  const zone = zoneOf(user.timeZone, now());
  return {
    id: user.id,
    team_id: world.team.id,
    name: user.name,
    deleted: user.isDeactivated,
    color: '9f69e7',
    real_name: user.realName,
    tz: user.timeZone,
    tz_label: zone.label,
    tz_offset: zone.offsetSeconds,
    profile: {
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.name,
      display_name_normalized: user.name,
      team: world.team.id,
      ...(user.id === world.app.botUserId ? { bot_id: world.app.botId, api_app_id: world.app.id } : {}),
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    updated: 0,
  };
}

function usersInfo({ emulator, values }: ApiCall): ApiAnswer {
  const id = requiredText(values, 'user');
  if (isFailure(id)) return id;
  const user = emulator.world.users.get(id);
  return user ? answered({ user: userJson(emulator, user) }) : failed('user_not_found');
}

function usersList({ emulator, values }: ApiCall): ApiAnswer {
  const page = paginate(values, [...emulator.world.users.values()], 200, 1_000);
  if (isFailure(page)) return page;
  return answered({
    members: page.items.map((user) => userJson(emulator, user)),
    cache_ts: Math.floor(emulator.now() / 1_000),
    response_metadata: { next_cursor: page.nextCursor },
  });
}

function botsInfo({ emulator: { world }, values }: ApiCall): ApiAnswer {
  const id = textParam(values, 'bot');
  if (id === undefined) return missing('bot');
  const { app } = world;
  if (id !== app.botId) return failed('bot_not_found');
  const bot = { id, deleted: false, name: app.botName, updated: 0, app_id: app.id, user_id: app.botUserId, icons: {} };
  return answered({ bot });
}

function filesInfo({ emulator, values }: ApiCall): ApiAnswer {
  const id = requiredText(values, 'file');
  if (isFailure(id)) return id;
  const file = emulator.world.files.get(id);
  return file ? answered({ file: fileJson(emulator, file), comments: [] }) : failed('file_not_found');
}
