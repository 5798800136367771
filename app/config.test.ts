import { ConfigError } from './channels/read-variables.ts';
import { readConfig } from './config.ts';

const TOKEN = '123456:ABC-def_123';

const SLACK = {
  SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_HELPDESK_CHANNEL: 'C0HELPDESK',
  SLACK_MANAGER_CHANNEL: 'G0MANAGERS',
};

const TWILIO = {
  TWILIO_ACCOUNT_SID: 'AC0123456789abcdef0123456789abcdef',
  TWILIO_AUTH_TOKEN: '0123456789abcdef0123456789abcdef',
  TWILIO_SMS_FROM: '+4940123456',
  PUBLIC_URLS: 'https://callout.example',
};

const refusalOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

const secretOf = (token: string) => readConfig({ TELEGRAM_BOT_TOKEN: token }).accounts.telegram?.webhookSecret;

describe('The environment', () => {
  it('starts the sandbox on loopback when it names neither token nor database', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      sandbox: true,
      clockMayMove: true,
      accounts: { telegram: null, slack: null, twilio: null },
      port: 3000,
      databaseUrl: null,
    });
  });

  it('says that a token is missing wherever the sandbox does not come up by itself', () => {
    expect(refusalOf({ HOST: '0.0.0.0' })).toMatch('TELEGRAM_BOT_TOKEN');
    expect(refusalOf({ DATABASE_URL: 'postgresql://localhost/callout' })).toMatch('TELEGRAM_BOT_TOKEN');
    expect(refusalOf({ SANDBOX: 'off' })).toMatch('TELEGRAM_BOT_TOKEN');
  });

  it('never plays with real people', () => {
    expect(refusalOf({ SANDBOX: 'on', TELEGRAM_BOT_TOKEN: TOKEN })).toMatch('SANDBOX');
    expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN })).toMatchObject({ sandbox: false, clockMayMove: false });
  });

  it('keeps the sandbox off the network', () => {
    expect(refusalOf({ SANDBOX: 'on', HOST: '0.0.0.0' })).toMatch('loopback');
  });

  it('lets the clock move where the platform is on loopback', () => {
    const config = readConfig({ SANDBOX: 'on', TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' });
    expect(config.clockMayMove).toBe(true);
  });

  it('polls until it knows an address at which Telegram reaches it', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN }).accounts.telegram?.mode).toBe('polling');
    const reachable = { TELEGRAM_BOT_TOKEN: TOKEN, PUBLIC_URLS: 'https://a.example, https://b.example' };
    expect(readConfig(reachable)).toMatchObject({
      accounts: { telegram: { mode: 'webhook' } },
      publicUrls: ['https://a.example', 'https://b.example'],
    });
    expect(refusalOf({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_MODE: 'webhook' })).toMatch('PUBLIC_URLS');
  });

  it('gives every process the same webhook secret, and never the token itself', () => {
    expect(secretOf(TOKEN)).toBe(secretOf(TOKEN));
    expect(secretOf(TOKEN)).not.toBe(secretOf('654321:ABC-def_123'));
    expect(secretOf(TOKEN)).not.toMatch('ABC-def_123');
  });

  it('puts the queue on Redis where it names one, and trusts it only as far as it is told', () => {
    expect(readConfig({}).redis).toBeNull();
    const named = { REDIS_URL: 'rediss://:secret@redis.example:6380/1' };
    expect(readConfig(named).redis).toEqual({ url: named.REDIS_URL, allowUnsafe: false });
    expect(readConfig({ ...named, REDIS_ALLOW_UNSAFE: '1' }).redis).toMatchObject({ allowUnsafe: true });
  });

  it('takes Slack over HTTP with a signing secret, and over a socket with an app-level token', () => {
    expect(readConfig(SLACK).accounts.slack).toMatchObject({
      mode: 'http',
      apiUrl: 'https://slack.com/api/',
      appToken: null,
    });
    const { SLACK_SIGNING_SECRET: _, ...unsigned } = SLACK;
    const overSocket = { ...unsigned, SLACK_APP_TOKEN: 'xapp-1-A0-1-abc' };
    expect(readConfig(overSocket).accounts.slack).toMatchObject({ mode: 'socket', signingSecret: null });
    expect(refusalOf(unsigned)).toMatch(/SLACK_SIGNING_SECRET.*SLACK_APP_TOKEN/);
  });

  it('is content with Slack alone, and does without it', () => {
    expect(readConfig(SLACK)).toMatchObject({ accounts: { telegram: null }, sandbox: false, clockMayMove: false });
    expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN }).accounts.slack).toBeNull();
    expect(readConfig({ TELEGRAM_BOT_TOKEN: TOKEN, SLACK_BOT_TOKEN: '', SLACK_API_URL: '' }).accounts.slack).toBeNull();
  });

  it.each(['SLACK_HELPDESK_CHANNEL', 'SLACK_MANAGER_CHANNEL'])('says that Slack needs %s', (name) => {
    expect(refusalOf({ ...SLACK, [name]: '' })).toMatch(name);
  });

  it('takes Twilio with a number to write from, an address to be reached at, and the token that signs', () => {
    expect(readConfig(TWILIO).accounts.twilio).toMatchObject({ smsFrom: '+4940123456', whatsappFrom: null });
    const { TWILIO_SMS_FROM: _, ...numberless } = TWILIO;
    expect(refusalOf(numberless)).toMatch(/TWILIO_SMS_FROM.*TWILIO_WHATSAPP_FROM/);
    expect(refusalOf({ ...TWILIO, PUBLIC_URLS: '' })).toMatch('PUBLIC_URLS');
    expect(refusalOf({ ...TWILIO, TWILIO_AUTH_TOKEN: '' })).toMatch('TWILIO_AUTH_TOKEN');
    expect(refusalOf({ ...TWILIO, TWILIO_SMS_FROM: '040 123456' })).toMatch('TWILIO_SMS_FROM');
    expect(refusalOf({ ...TWILIO, SANDBOX: 'on' })).toMatch('TWILIO_ACCOUNT_SID');
  });

  it('never plays with real colleagues', () => {
    expect(refusalOf({ ...SLACK, SANDBOX: 'on' })).toMatch('SLACK_BOT_TOKEN');
    const emulated = { ...SLACK, SANDBOX: 'on', SLACK_API_URL: 'http://127.0.0.1:8082/api/' };
    expect(readConfig(emulated)).toMatchObject({ sandbox: true, clockMayMove: true });
    const half = { ...emulated, TELEGRAM_BOT_TOKEN: TOKEN };
    expect(refusalOf(half)).toMatch('TELEGRAM_BOT_TOKEN');
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/callout'],
    ['REDIS_URL', 'localhost:6379'],
    ['REDIS_ALLOW_UNSAFE', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['TELEGRAM_BOT_TOKEN', 'not a token'],
    ['PUBLIC_URLS', 'callout.example'],
    ['SLACK_BOT_TOKEN', 'xoxp-a-person'],
    ['SLACK_APP_TOKEN', 'xoxb-not-an-app'],
    ['SLACK_SIGNING_SECRET', 'short'],
    ['SLACK_API_URL', 'slack.com'],
    ['SLACK_HELPDESK_CHANNEL', '#helpdesk'],
    ['SLACK_MANAGER_CHANNEL', 'D0123456'],
  ])('names %s when it can not be %s', (name, value) => {
    expect(refusalOf({ [name]: value })).toMatch(name);
  });
});
