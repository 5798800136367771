import type { DeskLine } from '../../desk/pages/desk-page.ts';
import { deskVoice } from '../../desk/desk-voice.ts';
import type { Work } from '../../ports/work.ts';

const ENOUGH_TO_KNOW_IT_BY = 60;

/** Says below the page which of an agent's words did not arrive, and why. Its id makes it one line, however often. */
export const explainUndelivered = async (work: Work, line: DeskLine, why: string): Promise<void> => {
  const words = Array.from(line.text.trim());
  const isLong = words.length > ENOUGH_TO_KNOW_IT_BY;
  const text = deskVoice(work).say('desk-undelivered', {
    agent: line.who,
    words: isLong ? `${words.slice(0, ENOUGH_TO_KNOW_IT_BY).join('')}…` : line.text.trim(),
    why,
  });
  const { pageKey } = line;
  const told = { id: `undelivered ${line.id}`, kind: 'notice', who: '', text, at: work.now } as const;
  await work.desk.addLine({ ...told, pageKey, writtenAt: null, messageId: null });
};
