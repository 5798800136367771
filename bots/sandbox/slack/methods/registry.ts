import type { ApiMethod } from './api-method.ts';
import { changingMethods } from './changing-messages.ts';
import { conversationMethods } from './conversations.ts';
import { postingMethods } from './posting.ts';
import { readingMethods } from './reading-messages.ts';
import { teamMethods } from './team-methods.ts';
import { viewMethods } from './views.ts';

const methods: Readonly<Record<string, ApiMethod>> = {
  ...teamMethods,
  ...conversationMethods,
  ...postingMethods,
  ...changingMethods,
  ...readingMethods,
  ...viewMethods,
};

export function findMethod(name: string): ApiMethod | undefined {
  return Object.hasOwn(methods, name) ? methods[name] : undefined;
}
