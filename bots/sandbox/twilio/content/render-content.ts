import type { Channel } from '../twilio-types.ts';
import type { ContentTemplate } from '../world.ts';
import type { ContentType, RenderedContent } from './content-types.ts';

/** The richest first: of a template's types a channel gets the first that it knows. */
const known: Readonly<Record<Channel, readonly ContentType[]>> = {
  whatsapp: ['twilio/list-picker', 'twilio/quick-reply', 'twilio/call-to-action', 'twilio/media', 'twilio/text'],
  sms: ['twilio/media', 'twilio/text'],
};

type Fill = (text: string) => string;

/** The template as a phone shows it; null when the channel knows none of its types. */
export function renderContent(
  template: ContentTemplate,
  channel: Channel,
  variables: Readonly<Record<string, string>>,
): RenderedContent | null {
  const type = known[channel].find((one) => template.types[one] !== undefined);
  if (type === undefined) return null;
  const values = { ...template.variables, ...variables };
  const fill: Fill = (text) => text.replaceAll(/\{\{\s*([\w.]+)\s*\}\}/g, (_all, name: string) => values[name] ?? '');
  const empty = { contentSid: template.sid, type, body: '', buttons: [], list: null, media: [] };
  return { ...empty, ...renderType(template, type, fill) };
}

function renderType({ types }: ContentTemplate, type: ContentType, fill: Fill): Partial<RenderedContent> {
  const body = fill(types[type]?.body ?? '');
  switch (type) {
    case 'twilio/text':
      return { body };
    case 'twilio/media':
      return { body, media: (types[type]?.media ?? []).map(fill) };
    case 'twilio/quick-reply': {
      const actions = types[type]?.actions ?? [];
      const buttons = actions.map(({ title, id }) => ({
        title: fill(title),
        // Without an id WhatsApp sends the title back.
        id: fill(id ?? title),
        url: null,
        phone: null,
      }));
      return { body, buttons };
    }
    case 'twilio/list-picker': {
      const picker = types[type];
      const items = (picker?.items ?? []).map(({ item, id, description }) => ({
        id: fill(id),
        title: fill(item),
        description: description === undefined ? null : fill(description),
      }));
      return { body, list: { button: fill(picker?.button ?? ''), items } };
    }
    case 'twilio/call-to-action': {
      const buttons = (types[type]?.actions ?? []).map((action) => ({
        title: fill(action.title),
        id: null,
        url: action.type === 'URL' ? fill(action.url) : null,
        phone: action.type === 'PHONE_NUMBER' ? fill(action.phone) : null,
      }));
      return { body, buttons };
    }
  }
}
