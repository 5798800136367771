import { createHash } from 'node:crypto';
import type { WhatsappPlan } from './render-whatsapp.ts';

/** A message with buttons as Twilio wants it: a form that can be used again, and what is put into it this time. */
export interface ContentShape {
  /** The same for all messages of one form. */
  readonly name: string;
  readonly types: Readonly<Record<string, object>>;
  /** What the form would say by itself: each variable has to have some value. */
  readonly samples: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
}

type Rich = Exclude<WhatsappPlan, { kind: 'text' }>;

export const SESSION_PREFIX = 'callout_session_';
/** Twilio allows a hundred. */
const MOST_VARIABLES = 100;

/**
 * Pure: everything that differs from message to message is a variable, so that a few forms serve all messages. Twilio
 * takes no line break inside a variable: each line of the text is one, and the breaks between them belong to the form.
 * Null for a text of more lines than that can hold.
 */
export const shapeOf = (plan: Rich): ContentShape | null => {
  const form = new Form();
  const body = plan.body
    .split(/\r\n|\r|\n/)
    .map((line) => form.put(line, 'Text'))
    .join('\n');
  const types = plan.kind === 'list' ? listTypes(form, body, plan) : quickReplyTypes(form, body, plan);
  if (Object.keys(form.variables).length > MOST_VARIABLES) return null;
  const hash = createHash('sha256').update(JSON.stringify(types)).digest('hex').slice(0, 32);
  return { name: `${SESSION_PREFIX}${hash}`, types, samples: form.samples, variables: form.variables };
};

const quickReplyTypes = (form: Form, body: string, { buttons }: Extract<Rich, { kind: 'quick_replies' }>) => ({
  'twilio/quick-reply': {
    body,
    actions: buttons.map(({ id, title }, index) => ({
      title: form.put(title, `Choice ${index + 1}`),
      id: form.put(id, `choice-${index + 1}`),
    })),
  },
});

const listTypes = (form: Form, body: string, { button, items }: Extract<Rich, { kind: 'list' }>) => ({
  'twilio/list-picker': {
    body,
    button: form.put(button, 'Choose'),
    items: items.map(({ id, title, description }, index) => ({
      item: form.put(title, `Choice ${index + 1}`),
      id: form.put(id, `choice-${index + 1}`),
      ...(description !== null && { description: form.put(description, 'More about it') }),
    })),
  },
});

class Form {
  readonly samples: Record<string, string> = {};
  readonly variables: Record<string, string> = {};
  #count = 0;

  /** Where the text goes in the form. What is blank needs no variable, and may be none. */
  put(text: string, sample: string): string {
    const value = clean(text);
    if (value === '') return '';
    this.#count += 1;
    this.samples[this.#count] = sample;
    this.variables[this.#count] = value;
    return `{{${this.#count}}}`;
  }
}

/** Tabs and more than four spaces in a row are refused. */
const clean = (text: string): string => text.replaceAll('\t', ' ').replaceAll(/ {5,}/g, '    ').trimEnd();
