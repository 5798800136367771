import pino, { type Logger } from 'pino';

/** Bot tokens are part of Telegram's URLs, so they turn up in error messages. */
const SECRETS = /(?<!\d)\d{6,}:[\w-]{30,}|((?:postgres(?:ql)?|rediss?):\/\/[^:/\s]*:)[^@\s]+(?=@)/g;

/** People's words and numbers are not for logs; lines name things by id. */
const PERSONAL = [
  'raw',
  'text',
  'body',
  'message.body',
  'phone',
  'address',
  'req.headers',
  'err.payload',
  'err.config',
];

export const hideSecrets = (line: string): string =>
  line.replace(SECRETS, (_, prefix?: string) => `${prefix ?? ''}[secret]`);

/** Structured lines on standard output, one JSON object each, with secrets and personal data taken out. */
export const createLog = (level: string, name: string): Logger =>
  pino(
    {
      level,
      base: { process: name },
      redact: { paths: PERSONAL, censor: '[personal]' },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    { write: (line: string) => process.stdout.write(hideSecrets(line)) },
  );
