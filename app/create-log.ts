import pino, { type Logger } from 'pino';

/**
 * Bot tokens are part of Telegram's URLs, so they turn up in error messages. Slack's have telling beginnings; the tickets
 * of its sockets and its response URLs let in whoever has them.
 */
const SECRETS = new RegExp(
  [
    String.raw`(?<!\d)\d{6,}:[\w-]{30,}`,
    String.raw`\bx(?:ox[a-z]|app)-[\w-]{8,}`,
    String.raw`(?<=[?&]ticket=)[^&\s"]+`,
    String.raw`(?<=https://hooks\.slack(?:-gov)?\.com/)[^\s"]+`,
    String.raw`(?<=(?:postgres(?:ql)?|rediss?)://[^:/\s]*:)[^@\s]+(?=@)`,
  ].join('|'),
  'g',
);

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

export const hideSecrets = (line: string): string => line.replace(SECRETS, '[secret]');

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
