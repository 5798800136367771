import { Client } from 'pg';

/**
 * One session in UTC without time limits, whatever the role's or the database's defaults are: what runs here are
 * migrations, which take as long as they take.
 */
export async function connectSession(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'callout-migrate' });
  // The query under way fails as well, and that is what is reported.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(
    `SET TIME ZONE 'UTC'; SET statement_timeout = 0; SET idle_session_timeout = 0; SET idle_in_transaction_session_timeout = 0`,
  );
  return client;
}
