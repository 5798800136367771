import type { ContactPoint } from '../../../people/person.ts';
import { makeFirst, removeContactPoint } from '../../../usecases/identity/arrange-contact-points.ts';
import type { Draft } from '../../conversation.ts';
import type { Dialogue, Move, Step, Talk } from '../../dialogue.ts';
import { pointName } from './show-reach.ts';

const FIRST = 'first';
const REMOVE = 'remove';

/** One of their own; somebody else's, or one that was removed, is as if it were none. */
const ownPoint = async ({ work, person }: Talk, { id }: Draft): Promise<ContactPoint | null> => {
  const points = await work.people.contactPoints(person.id);
  return points.find((point) => point.id === id && point.verified) ?? null;
};

const over = (say: string): Move => ({ kind: 'done', say: [{ body: say }], next: 'reach' });

const whatStep: Step = {
  ask: async (talk, draft) => {
    const { say } = talk;
    const point = await ownPoint(talk, draft);
    const name = point === null ? '' : pointName(talk, point);
    const isOptedOut = point?.optedOutAt !== null;
    return {
      // Only a word from that phone undoes it: the carrier holds our messages back, whatever we have been told elsewhere.
      body: isOptedOut ? say('reach-lift-opt-out', { name }) : say('reach-what', { name }),
      options: [
        ...(isOptedOut ? [] : [{ label: say('reach-make-first'), value: FIRST }]),
        ...(point?.id === talk.contactPoint.id ? [] : [{ label: say('reach-remove'), value: REMOVE }]),
      ],
      columns: 2,
    };
  },
  answer: async (talk, draft, answer) => {
    const { work, say } = talk;
    const point = await ownPoint(talk, draft);
    if (!point) return over(say('reach-not-there'));
    const name = pointName(talk, point);
    if (answer.kind !== 'picked') return { kind: 'stay', draft, because: say('reach-choose') };
    if (answer.value === FIRST) {
      await makeFirst(work, point);
      return over(say('reach-is-first', { name }));
    }
    const removed = await removeContactPoint(work, point, talk.contactPoint.id);
    return removed.ok ? over(say('reach-removed', { name })) : { kind: 'stay', draft, because: say('reach-in-use') };
  },
};

/** What a person can do about one place where we reach them. */
export const contactPointDialogue: Dialogue = {
  name: 'contact_point',
  open: async (talk, { id = '' }) => {
    const draft = { id };
    if (!(await ownPoint(talk, draft))) return over(talk.say('reach-not-there'));
    return { kind: 'go', step: 'what', draft };
  },
  steps: { what: whatStep },
};
