import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createMediaLinks } from '../../bots/media/media-links.ts';
import { createMediaOpener } from '../../bots/media/media-opener.ts';
import { mediaRoute } from '../../bots/media/media-route.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { ChannelAdapter, MediaBytes, OutboundMedia } from '../../core/ports/channel-adapter.ts';
import type { Log } from '../../core/ports/log.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import type { Accounts } from '../channels/accounts.ts';

/** Files that came in on one channel, for the others. */
export interface Media {
  readonly openForeign: (media: OutboundMedia) => Promise<MediaBytes | null>;
  /** Where a platform can fetch a file for a while; null while none can reach us. */
  readonly mediaUrl: (media: OutboundMedia) => string | null;
  readonly routes: (app: FastifyInstance) => Promise<void>;
}

export interface MediaGround {
  readonly accounts: Accounts;
  readonly adapterOf: (channel: Channel) => ChannelAdapter | undefined;
  readonly mediaOf: OutboxStore['mediaOf'];
  readonly publicUrls: () => readonly string[];
  readonly log: Log;
}

export const connectMedia = ({ accounts, adapterOf, mediaOf, publicUrls, log }: MediaGround): Media => {
  const opener = createMediaOpener({
    fetch: (channel, source) => adapterOf(channel)?.openMedia?.(source) ?? Promise.resolve(null),
    log,
  });
  const links = createMediaLinks({
    secret: secretFrom(accounts),
    publicUrl: () => publicUrls()[0] ?? null,
    now: () => Date.now(),
  });
  const openById = async (mediaId: string): Promise<MediaBytes | null> => {
    const [media] = await mediaOf([mediaId]);
    return media ? opener.open(media) : null;
  };
  return {
    openForeign: (media) => opener.open(media),
    mediaUrl: ({ mediaId }) => links.urlOf(mediaId),
    routes: async (app) => {
      await app.register(mediaRoute, { links, open: openById });
    },
  };
};

/** Every process must know the same secret; whoever has these could read everybody's messages as well. */
const secretFrom = ({ telegram, slack, twilio }: Accounts): string =>
  createHash('sha256')
    .update(JSON.stringify(['media', telegram?.token, slack?.botToken, twilio?.authToken]))
    .digest('base64url');
