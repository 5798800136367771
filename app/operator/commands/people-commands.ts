import type { Command } from 'commander';
import type { Answering } from '../answering.ts';

/** Who turned out to be whom, and the way back. */
export const addPeopleCommands = (program: Command, answer: Answering): void => {
  const people = program.command('people').description('who turned out to be one person, and the way back');
  people
    .command('merges', { isDefault: true })
    .description('merges, the newest first, with what showed them')
    .argument('[name]', 'only of people with this in their name', '')
    .action(async (name: string) => {
      const { showMerges, tellMerges } = await import('../people.ts');
      await answer((desk) => showMerges(desk, name), tellMerges);
    });
  people
    .command('merge <from> <to>')
    .description('two customers are one: what <from> has becomes <to>’s')
    .action(async (from: string, to: string) => {
      const { mergeTwoPeople, tellMerged } = await import('../people.ts');
      await answer((desk) => mergeTwoPeople(desk, from, to), tellMerged);
    });
  people
    .command('unmerge <merge>')
    .description('takes a merge apart again, by its id; what came since stays where it is')
    .action(async (merge: string) => {
      const { tellUndone, undoMerge } = await import('../people.ts');
      await answer((desk) => undoMerge(desk, merge), tellUndone);
    });
};
