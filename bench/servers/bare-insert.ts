import fastify from 'fastify';
import { Pool } from 'pg';

/** What anybody would write first: a route that inserts each update by itself, and answers. */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
await pool.query(
  'CREATE TABLE IF NOT EXISTS bench_bare (id bigserial PRIMARY KEY, channel text, platform_id text, raw jsonb, UNIQUE (channel, platform_id))',
);
const app = fastify();
app.get('/readyz', () => ({ ok: true }));
app.post<{ Body: { update_id: number } }>('/webhooks/telegram', async (request, reply) => {
  await pool.query('INSERT INTO bench_bare (channel, platform_id, raw) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    'telegram',
    String(request.body.update_id),
    request.body,
  ]);
  return reply.code(200).send();
});
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
