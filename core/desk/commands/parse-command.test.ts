import { parseCommand } from './parse-command.ts';

describe('What is typed after the slash command', () => {
  it.each(['T-7K3QX', 't-7k3qx', 'T 7K3QX', '7k3qx', ' T–7K3QX '])('“%s” is a ticket', (text) => {
    expect(parseCommand(text)).toEqual({ kind: 'ticket', code: 'T-7K3QX' });
  });

  it.each([
    ['search Mara  Klein', { kind: 'search', words: 'Mara Klein' }],
    ['Search 0171 123', { kind: 'search', words: '0171 123' }],
    ['search', { kind: 'help' }],
    ['experts', { kind: 'experts', words: '' }],
    ['experts TV Altona', { kind: 'experts', words: 'TV Altona' }],
    ['messages t-7k3qx', { kind: 'messages', code: 'T-7K3QX' }],
    ['messages', { kind: 'help' }],
    ['health', { kind: 'health' }],
    ['HEALTH', { kind: 'health' }],
    ['join Abc_123', { kind: 'join', code: 'Abc_123' }],
    ['join', { kind: 'help' }],
    ['merge T-7K3QX t-abcde', { kind: 'merge', one: 'T-7K3QX', other: 'T-ABCDE' }],
    ['merge T-7K3QX', { kind: 'help' }],
    ['unmerge Mara Klein', { kind: 'unmerge', words: 'Mara Klein' }],
    ['unmerge', { kind: 'help' }],
    ['help', { kind: 'help' }],
    ['', { kind: 'help' }],
    ['   ', { kind: 'help' }],
  ])('“%s” is %j', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });

  it.each([
    ['helth', 'health'],
    ['serach Mara', 'search'],
    ['expert', 'experts'],
    ['hel', 'help'],
    ['frobnicate', null],
    ['x', null],
    ['💥', null],
  ])('“%s” is unknown, and near to %s', (typed, near) => {
    expect(parseCommand(typed)).toMatchObject({ kind: 'unknown', near });
  });

  it('is read only so far as anybody would type', () => {
    const command = parseCommand(`search ${'x'.repeat(10_000)}`);
    expect(command.kind === 'search' && command.words.length).toBeLessThan(300);
  });
});
