import type { Invitation } from '../../core/people/person.ts';
import type { PeopleStore } from '../../core/ports/people-store.ts';
import type { WorkContext } from './transaction.ts';

type Invitations = Pick<PeopleStore, 'invitationByToken' | 'addInvitation' | 'useInvitation'>;

export const createInvitations = ({ tx }: WorkContext): Invitations => ({
  invitationByToken: async (token) => {
    const row = await tx.invitation.findUnique({ where: { token } });
    if (row === null) return null;
    const { expiresAt, usedAt } = row;
    return {
      ...row,
      role: row.role as Invitation['role'],
      expiresAt: expiresAt.getTime(),
      usedAt: usedAt?.getTime() ?? null,
    };
  },
  addInvitation: async (invitation) => {
    const { expiresAt, usedAt } = invitation;
    const times = { expiresAt: new Date(expiresAt), usedAt: usedAt === null ? null : new Date(usedAt) };
    await tx.invitation.createMany({ data: [{ ...invitation, ...times }] });
  },
  useInvitation: async (id, at) => {
    const { count } = await tx.invitation.updateMany({ where: { id, usedAt: null }, data: { usedAt: new Date(at) } });
    return count === 1;
  },
});
