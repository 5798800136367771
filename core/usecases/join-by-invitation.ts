import { ok, refuse, type Result } from '../kernel/result.ts';
import { isOnlyCustomer, type Person, type Role } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import { mergeTwo } from './identity/merge-two.ts';

/**
 * A one-time link or code makes the chat that opens it a contact point of the invited person. The token is
 * unguessable and was given to that person: that is the proof. Whoever works with us already is not made somebody else.
 */
export const joinByInvitation = async (
  work: Work,
  token: string,
  contactPointId: string,
): Promise<Result<{ person: Person; role: Role }>> => {
  const invitation = await work.people.invitationByToken(token);
  const invited = invitation && (await work.people.find(invitation.personId));
  const contactPoint = await work.people.contactPoint(contactPointId);
  const sender = contactPoint && (await work.people.find(contactPoint.personId));
  if (!invited || !sender) return refuse('no_such_invitation');
  const { role } = invitation;
  if (sender.id === invited.id && invited.roles.includes(role)) return ok({ person: invited, role });
  if (invitation.usedAt !== null) return refuse('invitation_used');
  if (invitation.expiresAt <= work.now) return refuse('invitation_expired');
  if (sender.id !== invited.id && !isOnlyCustomer(sender)) return refuse('already_somebody_else');
  if (!(await work.people.useInvitation(invitation.id, work.now))) return refuse('invitation_used');
  await work.people.addRole(invited.id, role);
  if (sender.id !== invited.id) {
    const merging = { from: sender.id, to: invited.id, contactPointId };
    await mergeTwo(work, { ...merging, proof: 'invitation', speaking: 'from' });
  }
  await work.tasks.close(`unreachable:${invited.id}`);
  return ok({ person: (await work.people.find(invited.id)) ?? invited, role });
};
