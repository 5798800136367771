import type { FastifyPluginCallback } from 'fastify';
import type { MediaBytes } from '../../core/ports/channel-adapter.ts';
import type { MediaLinks } from './media-links.ts';

export interface MediaRoute {
  readonly links: Pick<MediaLinks, 'read'>;
  /** The file, fit to be shown; null where there is none. */
  readonly open: (mediaId: string) => Promise<MediaBytes | null>;
}

/** `GET /media/<token>`: a file for whoever holds a link of ours to it, Twilio first of all. */
export const mediaRoute: FastifyPluginCallback<MediaRoute> = (app, { links, open }, done) => {
  app.get<{ Params: { token: string } }>('/media/:token', async (request, reply) => {
    const mediaId = links.read(request.params.token);
    const file = mediaId === null ? null : await open(mediaId);
    // One answer for all, so that nobody learns which links there once were.
    if (!file) return reply.code(404).send({ error: 'There is nothing here (any more)' });
    return reply
      .headers({
        'content-type': file.contentType,
        'cache-control': 'private, max-age=600',
        // A stranger's file is shown, and never run.
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      })
      .send(Buffer.from(file.bytes));
  });
  done();
};
