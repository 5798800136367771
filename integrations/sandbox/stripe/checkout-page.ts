import type { FastifyInstance } from 'fastify';
import type { Emulator } from './emulator.ts';
import { openPage, payPage } from './pay.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const page = (title: string, body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px system-ui;margin:3rem auto;max-width:24rem;padding:0 1rem}button{font:inherit;padding:.7rem 2rem}</style>
<h1>${title}</h1>${body}</html>`;

/** The page behind a payment link: what it is for, how much, and a button in place of a card. */
export const addCheckoutPage = (app: FastifyInstance, emulator: Emulator): void => {
  app.get<{ Params: { link: string } }>('/pay/:link', (request, reply) => {
    const link = emulator.paymentLinks.get(request.params.link);
    const session = openPage(emulator, request.params.link);
    void reply.type('text/html; charset=utf-8');
    if (!link || !session) return reply.code(404).send(closed(link?.inactive_message ?? null));
    const amount = (link.amount / 100).toFixed(2);
    const button = `<button>Pay ${amount} ${escaped(link.currency.toUpperCase())}</button>`;
    const form = `<p>${escaped(link.product)}</p><form method="post" action="/pay/${link.id}/${session.id}">${button}</form>`;
    return reply.send(page('Sandbox checkout', `${form}<p>No card, no money: this is an emulator.</p>`));
  });
  app.post<{ Params: { link: string; session: string } }>('/pay/:link/:session', (request, reply) => {
    void reply.type('text/html; charset=utf-8');
    return payPage(emulator, request.params.session) === 'paid'
      ? reply.send(page('Paid, thank you', '<p>You can close this page.</p>'))
      : reply.code(409).send(closed(null));
  });
};

const closed = (message: string | null): string =>
  page('This link is no longer active', `<p>${escaped(message ?? 'Nothing was charged.')}</p>`);
