import { compareHistory } from './migration-history.ts';
import { checksumOf, type Migration } from './read-migrations.ts';

const [first, second] = ['1_first', '2_second'].map(
  (name): Migration => ({ name, script: `-- ${name}`, checksum: checksumOf(`-- ${name}`) }),
) as [Migration, Migration];

test('what is on disk and not in the database is to be applied, in order', () => {
  expect(compareHistory([first, second], [])).toMatchObject({ unapplied: ['1_first', '2_second'] });
  expect(compareHistory([first, second], [{ ...first, isFinished: true }])).toMatchObject({ unapplied: ['2_second'] });
});

test('a migration that was begun and not finished is to be applied again', () => {
  expect(compareHistory([first], [{ ...first, isFinished: false }])).toMatchObject({
    unapplied: ['1_first'],
    unfinished: ['1_first'],
  });
});

test('a migration that changed after it was applied is told apart from one that did not', () => {
  const history = [
    { ...first, isFinished: true },
    { ...second, checksum: 'another', isFinished: true },
  ];
  expect(compareHistory([first, second], history)).toMatchObject({ edited: ['2_second'] });
});

test('migrations of a newer release are not known, and nothing else', () => {
  const history = [first, second].map((migration) => ({ ...migration, isFinished: true }));
  expect(compareHistory([first], history)).toEqual({
    unapplied: [],
    unfinished: [],
    edited: [],
    unknown: ['2_second'],
  });
});
