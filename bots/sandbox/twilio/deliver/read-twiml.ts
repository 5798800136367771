import type { AppReply } from './ask-app.ts';

export interface TwimlMessage {
  body: string;
  mediaUrls: string[];
  /** Absent: the person who wrote. */
  to: string | undefined;
}

export type TwimlAnswer = { messages: TwimlMessage[] } | { errorCode: number; text: string };

const xmlTypes = ['text/xml', 'application/xml', 'text/html'];

/** What the app's answer asks for. Plain text is a message; anything that is neither that nor TwiML is an error. */
export function readAnswer({ body, contentType }: Pick<AppReply, 'body' | 'contentType'>): TwimlAnswer {
  if (body.trim() === '') return { messages: [] };
  if (contentType === 'text/plain') return { messages: [{ body, mediaUrls: [], to: undefined }] };
  if (!xmlTypes.includes(contentType)) return { errorCode: 12300, text: `Invalid Content-Type: ${contentType}` };
  const root = parseXml(body);
  if (root === null) return { errorCode: 12100, text: 'Document parse failure' };
  if (root.name !== 'Response') return { errorCode: 12102, text: 'TwiML must have <Response> as its root' };
  const other = root.children.find(({ name }) => name !== 'Message');
  if (other) return { errorCode: 12200, text: `Schema validation: <${other.name}> is not expected here` };
  return { messages: root.children.map(readMessage) };
}

function readMessage({ children, text, attributes }: Element): TwimlMessage {
  const bodies = children.filter(({ name }) => name === 'Body');
  return {
    body: (bodies.length > 0 ? bodies.map((one) => one.text).join('') : text).trim(),
    mediaUrls: children.filter(({ name }) => name === 'Media').map((one) => one.text.trim()),
    to: attributes['to'],
  };
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const token =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([A-Za-z][\w.-]*)([^<>]*?)(\/?)>|([^<]+)|</g;

/** Elements, attributes and text: all that TwiML needs. Null when it is not well-formed. */
function parseXml(source: string): Element | null {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [all, cdata, closing, name, attributes, selfClosing, text] of source.trim().matchAll(token)) {
    const current = open.at(-1);
    if (current === undefined || all === '<') return null;
    if (cdata !== undefined) current.text += cdata;
    else if (text !== undefined) current.text += unescape(text);
    else if (name === undefined) continue;
    else if (closing === '/') {
      if (current.name !== name || open.length === 1) return null;
      open.pop();
    } else {
      const element = { name, attributes: readAttributes(attributes ?? ''), children: [], text: '' };
      current.children.push(element);
      if (selfClosing !== '/') open.push(element);
    }
  }
  const [root] = top.children;
  const isWhole = open.length === 1 && top.children.length === 1 && top.text.trim() === '';
  return isWhole && root ? root : null;
}

function readAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(pairs.map(([, name = '', double, single]) => [name, unescape(double ?? single ?? '')]));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replaceAll(/&(#x[\da-fA-F]+|#\d+|\w+);/g, (all, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? all;
  });
}
