import { joinByInvitation } from '../../usecases/join-by-invitation.ts';
import { deskRoleOf } from '../authorise.ts';
import { type DeskTurn, whisperText } from '../desk-turn.ts';
import { deskVoice } from '../desk-voice.ts';

const CODE = /^[A-Za-z0-9_-]{4,64}$/;

/** `/callout join CODE`: this account becomes the invited person's, with the role of the invitation. */
export const joinDesk = async (turn: DeskTurn, typed: string): Promise<void> => {
  const { work, contactPoint } = turn;
  const code = typed.trim();
  if (!CODE.test(code)) return whisperText(turn, turn.say('join-no-such-invitation'));
  const joined = await joinByInvitation(work, code, contactPoint.id);
  if (!joined.ok) return whisperText(turn, turn.say(`join-${joined.refusal.code.replaceAll('_', '-')}`));
  const { person } = joined.value;
  const { say } = deskVoice(work, person);
  await work.desk.touch({ kind: 'home', personId: person.id });
  const { name } = person;
  const isColleague = deskRoleOf(person) !== null;
  await whisperText(
    turn,
    isColleague ? `${say('desk-welcome', { name })}\n${say('desk-help')}` : say('desk-welcome-other', { name }),
  );
};
