import type { FastifyPluginCallback } from 'fastify';
import type { OpenedLink } from '../../core/usecases/billing/open-pay-link.ts';

export interface PayPage {
  /** What is behind the link of this payment; null: nothing. */
  readonly open: (paymentId: string) => Promise<OpenedLink | null>;
}

/**
 * `GET /pay/<payment>`: the link that customers are given. It leads on to where the money is taken for as long as there is
 * something to pay, and after that says that there is not.
 */
export const payPage: FastifyPluginCallback<PayPage> = (app, { open }, done) => {
  // Whoever only asks for the head looks at links for others: nobody's chat is told of that.
  app.get<{ Params: { payment: string } }>('/pay/:payment', { exposeHeadRoute: false }, async (request, reply) => {
    const opened = await open(request.params.payment);
    void reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
    if (opened === null) return reply.code(404).send({ error: 'There is nothing here' });
    // Not for ever: it ends.
    if (opened.kind === 'goes_on') return reply.redirect(opened.url, 303);
    return reply.code(410).type('text/html; charset=utf-8').send(page(opened));
  });
  done();
};

const page = ({ locale, title, body }: Extract<OpenedLink, { kind: 'ended' }>): string =>
  `<!doctype html><html lang="${escaped(locale)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><h1>${escaped(title)}</h1><p>${escaped(body)}</p></html>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
