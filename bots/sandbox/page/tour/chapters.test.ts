import { CHAPTERS } from './chapters.ts';

const all = CHAPTERS.flatMap(({ steps }) => steps);

test('every chapter answers rows of the risk register', () => {
  for (const { risks, answer } of CHAPTERS) {
    expect(risks.length).toBeGreaterThan(0);
    for (const risk of risks) expect(risk).toMatch(/^(B([1-9]|1[0-2])[abc]?|T[1-5][ab]?)$/);
    expect(answer).toMatch(/\.$/);
  }
});

test('what the tour breaks it heals', () => {
  const faults = all.flatMap((step) => (step.do === 'fault' && step.id !== 'queue-wiped' ? [step] : []));
  for (const { id } of faults.filter(({ on }) => on)) {
    expect(faults.findLast((fault) => fault.id === id)?.on).toBe(false);
  }
});

test('nobody speaks as the winner before there is one', () => {
  const known = all.findIndex((step) => step.do === 'winner');
  const first = all.findIndex((step) => 'who' in step && step.who === 'winner');
  expect(known).toBeLessThan(first);
});

test('the ticket is known before Slack or the story are asked for it', () => {
  const known = all.findIndex((step) => step.do === 'ticket');
  const first = all.findIndex((step) => step.do === 'thread' || step.do === 'told' || step.do === 'winner');
  expect(known).toBeLessThan(first);
});
