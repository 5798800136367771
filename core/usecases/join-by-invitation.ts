import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Person, Role } from '../people/person.ts';
import type { Work } from '../ports/work.ts';

/**
 * A one-time link or code makes the chat that opens it a contact point of the invited person. The token is
 * unguessable and was given to that person: that is the proof.
 */
export const joinByInvitation = async (
  work: Work,
  token: string,
  contactPointId: string,
): Promise<Result<{ person: Person; role: Role }>> => {
  const invitation = await work.people.invitationByToken(token);
  if (!invitation) return refuse('no_such_invitation');
  const person = await work.people.find(invitation.personId);
  const contactPoint = await work.people.contactPoint(contactPointId);
  if (!person || !contactPoint) return refuse('no_such_invitation');
  if (contactPoint.personId === person.id) return ok({ person, role: invitation.role });
  if (invitation.expiresAt <= work.now) return refuse('invitation_expired');
  if (invitation.usedAt !== null) return refuse('invitation_used');
  if (!(await work.people.useInvitation(invitation.id, work.now))) return refuse('invitation_used');
  await work.people.addRole(person.id, invitation.role);
  await work.people.moveContactPoint(contactPointId, person.id);
  return ok({ person, role: invitation.role });
};
