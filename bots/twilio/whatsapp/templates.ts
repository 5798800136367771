import { createHash } from 'node:crypto';
import type { CapabilitySignal } from '../../../core/health/capability.ts';
import { evidenceOf } from '../../../core/health/evidence.ts';
import type { Say, Texts } from '../../../core/dialogue/texts/texts.ts';
import type { CapabilityProbe } from '../../../core/ports/capability-probe.ts';
import type { Log } from '../../../core/ports/log.ts';
import type { TwilioCaller } from '../twilio-caller.ts';
import { writeShow } from './button-id.ts';
import { createContent, type KnownContent, listContents, type NewContent, submitContent } from './content-api.ts';
import { type FoundContent, notFound } from './found-content.ts';

/** What WhatsApp has said of one template by now. `waiting`: it has not decided yet. */
export interface Template {
  readonly locale: string;
  readonly sid: string;
  readonly standing: 'approved' | 'waiting' | 'refused';
  /** WhatsApp's own word, and its reason where it has one. */
  readonly why: string;
}

/** Null until Twilio could be asked for the first time. */
export type TemplateState = readonly Template[] | null;

export interface Templates {
  /**
   * Makes what is missing and hands it in, then reads what WhatsApp decided. Asked again and again (a decision takes
   * minutes to days, and can be taken back): a worker's start and each check of health do. What Twilio refuses is
   * told by the probe, and no exception.
   */
  ensure(): Promise<TemplateState>;
  state(): TemplateState;
  /** The template to use for this language: its own, else any that is approved. */
  usable(locale: string): Promise<FoundContent>;
  /** What the capability registry is told. */
  readonly probe: CapabilityProbe;
}

export interface TemplatesOptions {
  readonly caller: TwilioCaller;
  readonly log: Log;
  readonly texts: Texts;
}

export const createTemplates = ({ caller, log, texts }: TemplatesOptions): Templates => {
  const wanted = wantedTemplates(texts);
  let state: TemplateState = null;
  let trouble: Trouble | null = null;
  let underWay: Promise<TemplateState> | null = null;

  const look = async (): Promise<void> => {
    const known = await listContents(caller);
    const next: Template[] = [];
    for (const one of wanted) next.push(await findOrHandIn(caller, one, known));
    tellNews(log, state, next);
    state = next;
    trouble = null;
  };

  const ensure = (): Promise<TemplateState> =>
    (underWay ??= look()
      .catch((error: unknown) => {
        trouble = notFound(error);
        log.warn({ why: whyOf(trouble) }, 'The templates for WhatsApp could not be looked at');
      })
      .then(() => state)
      .finally(() => {
        underWay = null;
      }));

  return {
    ensure,
    state: () => state,
    usable: async (locale) => {
      const known = state ?? (await ensure());
      if (known === null) return trouble ?? NONE;
      const approved = known.filter(({ standing }) => standing === 'approved');
      const best = approved.find((template) => template.locale === texts.negotiate(locale)) ?? approved[0];
      return best ? { kind: 'found', sid: best.sid } : NONE;
    },
    probe: { key: 'templates:whatsapp', check: async () => signalOf(await ensure(), trouble) },
  };
};

type Trouble = Exclude<FoundContent, { kind: 'found' }>;

const NONE: Trouble = { kind: 'window_closed', why: 'no template is approved' };
const HANDED_IN = { standing: 'waiting', why: 'handed in' } as const;

interface Wanted {
  readonly locale: string;
  readonly content: NewContent;
}

/** One per language that we really speak: a text that is missing in a language would come in English. */
const wantedTemplates = (texts: Texts): readonly Wanted[] => {
  const english = noticeOf(texts.in('en'));
  return texts.locales
    .filter((locale) => locale === 'en' || noticeOf(texts.in(locale)) !== english)
    .map((locale) => ({ locale, content: templateIn(locale, texts.in(locale)) }));
};

const noticeOf = (say: Say): string => say('whatsapp-notice', { summary: '{{1}}' });

/** Its name says what it is: with other words it is another template, which WhatsApp has to look at anew. */
const templateIn = (locale: string, say: Say): NewContent => {
  const body = noticeOf(say);
  const actions = [{ title: say('whatsapp-show-message'), id: writeShow('{{2}}') }];
  const hash = createHash('sha256')
    .update(JSON.stringify([body, actions]))
    .digest('hex')
    .slice(0, 8);
  return {
    name: `callout_notice_${locale}_${hash}`,
    language: locale,
    types: { 'twilio/quick-reply': { body, actions } },
    samples: { 1: say('whatsapp-notice-sample'), 2: 'message' },
  };
};

const findOrHandIn = async (
  caller: TwilioCaller,
  { locale, content }: Wanted,
  known: readonly KnownContent[],
): Promise<Template> => {
  const made = bestOf(known.filter(({ name }) => name === content.name));
  const sid = made?.sid ?? (await createContent(caller, content));
  // Made, and then the process ended: it is handed in now.
  const isNew = made === null || made.approval === '' || made.approval === 'unsubmitted';
  if (isNew) await submitContent(caller, sid, content.name);
  return { locale, sid, ...(isNew ? HANDED_IN : standingOf(made)) };
};

/** Two processes that started together may both have made it: what WhatsApp has approved wins, then what is older. */
const bestOf = (same: readonly KnownContent[]): KnownContent | null =>
  same.find(({ approval }) => approval === 'approved') ?? same.at(-1) ?? null;

const standingOf = ({ approval, rejectedBecause }: KnownContent): Pick<Template, 'standing' | 'why'> => {
  const why = rejectedBecause === '' ? approval : `${approval}: ${rejectedBecause}`;
  if (approval === 'approved') return { standing: 'approved', why };
  return { standing: ['received', 'pending'].includes(approval) ? 'waiting' : 'refused', why };
};

const tellNews = (log: Log, before: TemplateState, now: readonly Template[]): void => {
  for (const { locale, standing, why } of now) {
    if (before?.find((template) => template.locale === locale)?.why === why) continue;
    const say = standing === 'refused' ? log.warn.bind(log) : log.info.bind(log);
    say({ locale, why }, 'WhatsApp’s word on our template');
  }
};

/**
 * One that is approved is enough to be heard, whatever became of the other languages. While WhatsApp has yet to decide
 * nobody can do anything about it: it is no outage, as a refusal is.
 */
const signalOf = (state: TemplateState, trouble: Trouble | null): CapabilitySignal => {
  const key = 'templates:whatsapp';
  const words = (state ?? []).map(({ locale, why }) => `${locale} ${why}`).join(', ');
  const isAny = (standing: Template['standing']): boolean => (state ?? []).some((one) => one.standing === standing);
  if (trouble !== null)
    return { key, state: isAny('approved') ? 'stale' : 'down', evidence: evidenceOf('could_not_ask', whyOf(trouble)) };
  if (isAny('approved')) return { key, state: 'ok', evidence: evidenceOf('templates', words) };
  return { key, state: isAny('waiting') ? 'stale' : 'down', evidence: evidenceOf('none_approved', words) };
};

const whyOf = (trouble: Trouble): string => ('why' in trouble ? trouble.why : trouble.kind);
