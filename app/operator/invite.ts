import type { Role } from '../../core/people/person.ts';
import { addInvitation, addInvitee } from '../../prisma/operator/add-invitation.ts';
import { readHomeTimeZone } from '../../prisma/operator/home-time-zone.ts';
import { choosePerson } from './choose-person.ts';
import type { Desk } from './desk.ts';
import { tellMoment } from './moment.ts';
import { OperatorError } from './operator-error.ts';
import type { Paint } from './paint.ts';
import { facts } from './table.ts';

export interface InviteOptions {
  readonly days: number;
  /** Makes the person, for somebody who isn't known yet. */
  readonly new?: boolean;
}

export interface InviteAnswer {
  /** What the person sends to the bot, when the link can't be opened. */
  readonly code: string;
  /** Null where nobody knows the bot's name. */
  readonly link: string | null;
  readonly role: Role;
  readonly person: { readonly id: string; readonly name: string };
  readonly expiresAt: string;
}

/** A one-time way in for an expert or a colleague. Whoever opens it first is that person. */
export const invite = async (desk: Desk, role: Role, typed: string, options: InviteOptions): Promise<InviteAnswer> => {
  const person = await personFor(desk, role, typed, options.new ?? false);
  const { token, expiresAt } = await addInvitation(desk.pool, person.id, role, options.days);
  const bot = await botName(desk);
  return {
    code: token,
    link: bot === null ? null : `https://t.me/${bot}?start=${token}`,
    role,
    person: { id: person.id, name: person.name },
    expiresAt: new Date(expiresAt).toISOString(),
  };
};

const personFor = async (
  desk: Desk,
  role: Role,
  typed: string,
  isNew: boolean,
): Promise<{ readonly id: string; readonly name: string }> => {
  if (role === 'expert') {
    if (isNew) {
      const why = 'An expert needs skills, a home and working hours: import them from a file first (import experts).';
      throw new OperatorError('expert_needs_profile', why);
    }
    return choosePerson(desk, typed, { onlyExperts: true, hint: 'Import experts from a file first.' });
  }
  const name = typed.trim();
  if (isNew) return { id: await addInvitee(desk.pool, name, await readHomeTimeZone(desk.pool)), name };
  return choosePerson(desk, typed, { onlyExperts: false, hint: 'For somebody new, add --new.' });
};

/** The bot's own name, as Telegram has it. Without a token or an answer the code alone must do. */
const botName = async ({ surroundings: { telegram } }: Desk): Promise<string | null> => {
  if (telegram === null) return null;
  const { createTelegramApi } = await import('../../bots/telegram/telegram-adapter.ts');
  try {
    const { username } = await createTelegramApi(telegram).getMe();
    return username;
  } catch {
    return null;
  }
};

export const tellInvitation = ({ code, link, role, person, expiresAt }: InviteAnswer, paint: Paint): string =>
  [
    `${paint.green('Invited')} ${person.name} as ${role}. Works once, until ${tellMoment(expiresAt)}.\n`,
    facts(
      role === 'expert' ? [linkOf(link), ['code', code]] : [['code', code], ...(link === null ? [] : [linkOf(link)])],
      paint,
    ),
    `Send it to nobody else: whoever uses it is ${person.name}. ${howToJoin(role, code)}\n`,
  ].join('');

const linkOf = (link: string | null): readonly [string, string] => [
  'link',
  link ?? 'unknown: TELEGRAM_BOT_TOKEN is not set, or Telegram did not answer',
];

/** Experts live in their chat, colleagues at the desk. */
const howToJoin = (role: Role, code: string): string =>
  role === 'expert'
    ? `Typing "join ${code}" in the bot's chat does the same as the link.`
    : `They write "/callout join ${code}" anywhere in Slack.`;
