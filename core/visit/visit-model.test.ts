import * as fc from 'fast-check';
import { visitCommands, visitFacts, visitStates } from '../../test/samples/visit-samples.ts';
import { retold, walk } from '../../test/walk.ts';
import type { VisitCommand } from './visit.ts';
import { visitMachine } from './visit-machine.ts';

const STEPS = ['depart', 'arrive', 'finish'];
const ASIDE = ['report_no_show', 'hand_over', 'cancel'];

/** A visit by its steps alone: how many were taken, and whether something ended it. */
class Model {
  taken = 0;
  isOver = false;

  /** Whether a command is to be carried out, told from the words of the domain and not from the table. */
  takes(kind: VisitCommand['kind']): boolean {
    if (this.isOver) return false;
    if (STEPS.includes(kind)) return STEPS[this.taken] === kind;
    if (kind === 'report_no_show') return this.taken === 2;
    if (kind === 'replan') return this.taken < 2;
    return ASIDE.includes(kind);
  }

  apply(kind: VisitCommand['kind']): void {
    if (STEPS.includes(kind)) this.taken += 1;
    this.isOver = ASIDE.includes(kind) || kind === 'finish';
  }
}

const commands = fc.array(fc.constantFrom(...Object.values<readonly VisitCommand[]>(visitCommands).flat()), {
  maxLength: 30,
  size: 'max',
});
const steps = commands.map((some) => walk(visitMachine, [visitCommands.confirm[0]!, ...some]));

describe('Whatever an expert taps, in whatever order', () => {
  it('a visit takes the steps that come next and refuses all others', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(steps, ([, ...story]) => {
        const model = new Model();
        for (const { command, refusal, after } of story) {
          expect([command.kind, refusal === null]).toEqual([command.kind, model.takes(command.kind)]);
          if (refusal === null) model.apply(command.kind);
          if (after) reached.add(after.status);
        }
      }),
      { numRuns: 500 },
    );
    expect([...reached].toSorted()).toEqual(Object.keys(visitStates).toSorted());
  });

  it('its story, stored and read again, tells the same state', () => {
    fc.assert(
      fc.property(steps, (story) => {
        expect(retold(visitMachine, story)).toEqual(story.at(-1)?.after);
      }),
    );
  });

  it('a state has the fields of its status and no others, and who does what for how much never changes', () => {
    fc.assert(
      fc.property(steps, (story) => {
        for (const { after } of story) {
          if (!after) continue;
          expect(Object.keys(after).toSorted()).toEqual(Object.keys(visitStates[after.status][0]!).toSorted());
          const { id, ticketId, expertId, fee } = visitFacts;
          expect(after).toMatchObject({ id, ticketId, expertId, fee });
        }
      }),
    );
  });
});
