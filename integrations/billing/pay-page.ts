import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import type { OpenedLink } from '../../core/usecases/billing/open-pay-link.ts';

export interface PayPage {
  /** What is behind the link of this payment; null: nothing. */
  readonly open: (paymentId: string) => Promise<OpenedLink | null>;
  /** What is said while nothing can be looked up, in the best language that we have for those which a browser asks for. */
  readonly away: (languages: string | null) => Words;
}

type Words = Pick<Extract<OpenedLink, { kind: 'ended' }>, 'locale' | 'title' | 'body'>;

/** The database comes back within this, or a person sees to it. */
const RETRY_AFTER_SECONDS = 30;

/**
 * `GET /pay/<payment>`: the link that customers are given. It leads on to where the money is taken for as long as there is
 * something to pay, and after that says that there is not.
 */
export const payPage: FastifyPluginCallback<PayPage> = (app, { open, away }, done) => {
  // Why is for the log, and nobody else's business.
  app.setErrorHandler((error, request, reply) => {
    request.log.error({ err: error }, 'A link to pay could not be opened');
    const words = away(request.headers['accept-language'] ?? null);
    return show(reply.code(503).headers({ ...NOBODY_KEEPS_IT, 'retry-after': RETRY_AFTER_SECONDS }), words);
  });
  // Whoever only asks for the head looks at links for others: nobody's chat is told of that.
  app.get<{ Params: { payment: string } }>('/pay/:payment', { exposeHeadRoute: false }, async (request, reply) => {
    const opened = await open(request.params.payment);
    void reply.headers(NOBODY_KEEPS_IT);
    if (opened === null) return reply.code(404).send({ error: 'There is nothing here' });
    // Not for ever: it ends.
    if (opened.kind === 'goes_on') return reply.redirect(opened.url, 303);
    return show(reply.code(410), opened);
  });
  done();
};

const NOBODY_KEEPS_IT = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const;

const show = (reply: FastifyReply, words: Words): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(page(words));

const page = ({ locale, title, body }: Words): string =>
  `<!doctype html><html lang="${escaped(locale)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><h1>${escaped(title)}</h1><p>${escaped(body)}</p></html>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
