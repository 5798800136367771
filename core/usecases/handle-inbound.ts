import { receiveDesk } from '../desk/receive-desk.ts';
import type { Frame } from '../dialogue/conversation.ts';
import type { Inbound } from '../dialogue/inbound.ts';
import { isCollecting } from '../dialogue/run-dialogue.ts';
import { joinBurst, type Thought } from '../dialogue/join-burst.ts';
import { receive } from '../dialogue/receive.ts';
import { reception } from '../dialogue/reception.ts';
import { Session } from '../dialogue/session.ts';
import type { Work } from '../ports/work.ts';
import { meetSender, type Visitor } from './identity/meet-sender.ts';

/** Answers what one person did on one channel: what they said in their chat, and what a colleague did at the desk. */
export const handleInbound = async (work: Work, inbounds: readonly Inbound[]): Promise<void> => {
  for (const inbound of inbounds) {
    // Each by whoever they are by then: joining is one of the things that are done at the desk.
    if (inbound.input.kind === 'desk') await receiveDesk(work, await meet(work, inbound), inbound.input.desk);
  }
  await hear(
    work,
    inbounds.filter(({ input }) => input.kind !== 'desk'),
  );
};

/** What somebody said: a burst of inputs, in order, as one thought. */
const hear = async (work: Work, inbounds: readonly Inbound[]): Promise<void> => {
  const [first] = inbounds;
  if (!first) return;
  const { person, contactPoint } = await meet(work, first);
  const session = new Session(work, person, contactPoint, await work.chat.conversation(person.id));
  for (
    let thought = await nextThought(session, inbounds);
    thought;
    thought = await nextThought(session, thought.rest)
  ) {
    await receive(reception, session, thought.inbound);
  }
  await session.flush();
};

/**
 * Where answers come in several messages, and where nothing was asked, words and pictures of one burst are one. An agent
 * reads them as they were sent.
 */
const nextThought = async (session: Session, [first, ...rest]: readonly Inbound[]): Promise<Thought | null> => {
  if (!first) return null;
  const { frame, takenOver } = session.conversation;
  if (takenOver) return { inbound: first, rest };
  return frame === null || isCollecting(reception, frame) ? joinBurst(session, first, rest) : { inbound: first, rest };
};

/** Whether it is worth waiting for more before answering: this step's answers come in several messages. */
export const isWaitingForMore = (frame: Frame | null): boolean => isCollecting(reception, frame);

/** Who it is; from here on it is their doing. */
const meet = async (work: Work, { channel, sender }: Inbound): Promise<Visitor> => {
  const visitor = await meetSender(work, channel, sender);
  work.actAs({ kind: 'person', personId: visitor.person.id });
  await work.people.noteInbound(visitor.contactPoint.id, work.now);
  return visitor;
};
