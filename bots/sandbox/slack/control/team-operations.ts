import { z } from 'zod';
import { configureApp, verifyEventsUrl } from '../deliver/configure-app.ts';
import { announce } from '../emulator.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import {
  archiveChannel,
  createChannel,
  createUser,
  deactivateUser,
  joinChannel,
  leaveChannel,
  openDirectMessage,
  summarize,
} from '../team.ts';
import { operation } from './operation.ts';

const url = z.url().nullable().optional();

export const teamOperations = {
  /** What stands on the app's settings page; fields that are absent stay. A new `eventsUrl` has to answer the challenge. */
  configure: operation(
    {
      eventsUrl: url,
      interactivityUrl: url,
      commandsUrl: url,
      socketMode: z.boolean().optional(),
      /** Event types subscribed to; empty, the default: all. */
      events: z.array(z.string()).optional(),
      /** Slash commands there are; empty, the default: any. */
      commands: z.array(z.string().startsWith('/')).optional(),
    },
    (emulator, input) => configureApp(emulator, input),
  ),
  settings: operation({}, ({ world, settings, sockets, delivery, listeners }) => ({
    seq: world.seq,
    team: world.team,
    app: world.app,
    tokenState: world.tokenState,
    configuration: world.configuration,
    /** Socket Mode connections that take envelopes. */
    connections: sockets.connections.filter((connection) => !connection.isLeaving).length,
    held: delivery.held,
    /** How many wait for changes or watch the event stream. */
    watchers: listeners.size,
    rateLimits: settings.rateLimits,
  })),
  /** Asks again whether the events URL answers the challenge. */
  verifyEventsUrl: operation({}, (emulator) => verifyEventsUrl(emulator)),
  createUser: operation(
    {
      id: z
        .string()
        .regex(/^U[A-Z0-9]+$/)
        .optional(),
      name: z.string().min(1),
      realName: z.string().optional(),
      timeZone: z.string().default('Europe/Berlin'),
      isBot: z.boolean().default(false),
    },
    (emulator, input) => createUser(emulator, input),
  ),
  deactivateUser: operation({ user: z.string() }, (emulator, input) => deactivateUser(emulator, input.user)),
  users: operation({}, ({ world }) => [...world.users.values()]),
  createChannel: operation(
    {
      id: z
        .string()
        .regex(/^C[A-Z0-9]+$/)
        .optional(),
      name: z.string().min(1).max(80),
      topic: z.string().max(250).default(''),
      private: z.boolean().default(false),
      members: z.array(z.string()).default([]),
      /** The bot has been invited. */
      withBot: z.boolean().default(true),
    },
    (emulator, input) => createChannel(emulator, input),
  ),
  /** Channels and direct messages. */
  channels: operation({}, (emulator) =>
    [...emulator.world.channels.values()].map((channel) => summarize(emulator, channel)),
  ),
  /** With `user` absent, the bot. */
  joinChannel: operation({ channel: z.string(), user: z.string().optional() }, (emulator, input) =>
    joinChannel(emulator, input.channel, input.user),
  ),
  leaveChannel: operation({ channel: z.string(), user: z.string().optional() }, (emulator, input) =>
    leaveChannel(emulator, input.channel, input.user),
  ),
  archiveChannel: operation({ channel: z.string(), archived: z.boolean().default(true) }, (emulator, input) =>
    archiveChannel(emulator, input.channel, input.archived),
  ),
  /** The direct message between a person and the bot: its id, opened when there was none. */
  openDirectMessage: operation({ user: z.string() }, (emulator, input): { channel: string } | Refused => {
    const channel = openDirectMessage(emulator, input.user);
    if (!channel) return { refused: `there is no user ${input.user}` };
    announce(emulator, 'channel', { channel: channel.id }, { id: channel.id });
    return { channel: channel.id };
  }),
};
