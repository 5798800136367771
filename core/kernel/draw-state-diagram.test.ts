import { drawStateDiagram } from './draw-state-diagram.ts';
import type { Transitions } from './transitions.ts';

const meanings = { red: 'Stop.', green: 'Go.', broken: 'Out of order.' };
const table: Transitions<keyof typeof meanings, 'install' | 'switch' | 'force' | 'clean' | 'fail'> = {
  install: { label: 'installed', arrows: [{ from: ['none'], to: ['red'] }] },
  switch: {
    label: 'switched',
    arrows: [
      { from: ['red'], to: ['green'] },
      { from: ['green'], to: ['red'] },
    ],
  },
  force: { label: 'forced', arrows: [{ from: ['red'], to: ['green'] }] },
  clean: { label: 'cleaned', arrows: [{ from: ['red', 'green'], to: ['same'] }] },
  fail: { label: 'failed', arrows: [{ from: ['red', 'green'], to: ['broken'] }] },
};

describe('The picture of a machine', () => {
  it('has an arrow per pair of statuses with all that goes that way, a start, and an end where nothing leaves', () => {
    expect(drawStateDiagram(meanings, table).split('\n')).toEqual([
      'stateDiagram-v2',
      '    [*] --> red : installed',
      '    red --> green : switched, forced',
      '    red --> broken : failed',
      '    green --> red : switched',
      '    green --> broken : failed',
      '    broken --> [*]',
    ]);
  });
});
