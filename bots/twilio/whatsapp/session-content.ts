import type { TwilioCaller } from '../twilio-caller.ts';
import { createContent, listContents } from './content-api.ts';
import { type ContentShape, SESSION_PREFIX } from './content-shape.ts';
import { type FoundContent, notFound } from './found-content.ts';

export interface SessionContent {
  sidOf(shape: ContentShape): Promise<FoundContent>;
  /** Somebody has deleted it: the next message of this form makes it anew. */
  forget(shape: ContentShape): void;
}

/** A business says a few hundred forms of message; what is beyond is looked up or made again. */
const REMEMBERED = 2_000;

/**
 * Forms of messages with buttons, made at Twilio when they are first needed and used again from then on, by other
 * processes and after a restart, too: their names say what they are. A form that was made and never sent is harmless.
 */
export const createSessionContent = (caller: TwilioCaller): SessionContent => {
  const { known, remember } = createMemory();
  let look: Promise<void> | null = null;

  const lookUp = async (): Promise<void> => {
    // The newest are remembered last: of two that are alike they win, and they stay longer.
    const contents = (await listContents(caller)).toReversed();
    for (const { name, sid } of contents) if (name.startsWith(SESSION_PREFIX)) remember(name, sid);
  };

  const findOrMake = async ({ name, types, samples }: ContentShape): Promise<FoundContent> => {
    try {
      // Once in a process's life; a look that failed is made again.
      look ??= lookUp().catch((error: unknown) => {
        look = null;
        throw error;
      });
      await look;
      const sid = known.get(name) ?? (await createContent(caller, { name, language: 'en', types, samples }));
      remember(name, sid);
      return { kind: 'found', sid };
    } catch (error) {
      return notFound(error);
    }
  };

  const findOrMakeOnce = onceAtATime(findOrMake);
  return {
    sidOf: (shape) => {
      const sid = known.get(shape.name);
      if (sid === undefined) return findOrMakeOnce(shape);
      remember(shape.name, sid);
      return Promise.resolve({ kind: 'found', sid });
    },
    forget: ({ name }) => void known.delete(name),
  };
};

/** Who asks for a form that is just being made gets that one. */
const onceAtATime = (make: (shape: ContentShape) => Promise<FoundContent>): typeof make => {
  const underWay = new Map<string, Promise<FoundContent>>();
  return (shape) => {
    const started = underWay.get(shape.name);
    if (started) return started;
    const making = make(shape).finally(() => underWay.delete(shape.name));
    underWay.set(shape.name, making);
    return making;
  };
};

interface Memory {
  readonly known: Map<string, string>;
  readonly remember: (name: string, sid: string) => void;
}

/** Sids by name; what was not used for longest is forgotten first. */
const createMemory = (): Memory => {
  const known = new Map<string, string>();
  return {
    known,
    remember: (name, sid) => {
      known.delete(name);
      known.set(name, sid);
      const [oldest] = known.keys();
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    },
  };
};
