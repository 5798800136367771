import type { Choice, Message } from '../../../core/dialogue/message.ts';
import { shapeOf } from './content-shape.ts';
import { renderWhatsapp } from './render-whatsapp.ts';

const choices = (...labels: readonly string[]): readonly Choice[] =>
  labels.map((label) => ({ label, action: { do: 'show', what: 'menu' } }));
const many = (count: number) => choices(...Array.from({ length: count }, (_, index) => `Choice ${index + 1}`));

const render = (message: Message) => renderWhatsapp('m1', message, (key) => `<${key}>`);

const shapeFor = (message: Message) => {
  const plan = render(message);
  return plan.kind === 'text' ? null : shapeOf(plan);
};

describe('choices are', () => {
  it('buttons where three short ones do, the ways out among them', () => {
    expect(render({ body: 'Which?', choices: choices('TV', 'Fridge'), footer: choices('Back') })).toEqual({
      kind: 'quick_replies',
      body: 'Which?',
      buttons: [
        { id: 'm1:0', title: 'TV' },
        { id: 'm1:1', title: 'Fridge' },
        { id: 'm1:2', title: 'Back' },
      ],
    });
  });

  it('counted as the dialogue counts them', () => {
    const plan = render({ body: 'Which?', choices: choices('TV'), footer: choices('Back'), firstChoice: 7 });
    expect(plan).toMatchObject({ buttons: [{ id: 'm1:7' }, { id: 'm1:8' }] });
  });

  it('a list from the fourth on, up to ten', () => {
    expect(render({ body: 'Which?', choices: many(4) })).toMatchObject({ kind: 'list', button: '<whatsapp-choose>' });
    const plan = render({ body: 'Which?', choices: many(9), footer: choices('Back') });
    expect(plan).toMatchObject({ kind: 'list', items: { length: 10, 9: { id: 'm1:9', title: 'Back' } } });
  });

  it('numbered lines from the eleventh on', () => {
    const { kind, body } = render({ body: 'Which?', choices: many(11) });
    expect(kind).toBe('text');
    expect(body).toMatch(/^Which\?\n\n1 Choice 1\n2 Choice 2\n[\s\S]*\n11 Choice 11$/);
  });

  it('a list, too, where a label is too long for a button, and said in full below its title', () => {
    const label = 'Bosch Serie 6 WAU28T64 washing machine';
    expect(render({ body: 'Which?', choices: choices(label) })).toMatchObject({
      kind: 'list',
      items: [{ title: 'Bosch Serie 6 WAU28T64 …', description: label }],
    });
  });

  it('told apart where their beginnings are the same', () => {
    const plan = render({
      body: 'Which?',
      choices: choices(...['a', 'b', 'c'].map((end) => `${'x'.repeat(30)}${end}`)),
    });
    const titles = plan.kind === 'list' ? plan.items.map(({ title }) => title) : [];
    expect(new Set(titles).size).toBe(3);
    expect(Math.max(...titles.map(({ length }) => length))).toBeLessThanOrEqual(24);
  });

  it('never blank, and never twice the same', () => {
    const plan = render({ body: 'Which?', choices: choices(' ', 'TV', 'TV') });
    expect(plan).toMatchObject({ kind: 'list', items: [{ title: '1' }, { title: 'TV' }, { title: 'TV (2)' }] });
  });
});

describe('words', () => {
  it('have our title in bold', () => {
    expect(render({ title: 'T-7K3QX', body: 'Booked' }).body).toBe('*T-7K3QX*\nBooked');
  });

  it('say how to share what WhatsApp has no button for', () => {
    const { body } = render({ body: 'Where?', ask: { what: 'location', label: 'Share' } });
    expect(body).toBe('Where?\n\n<whatsapp-how-to-share-location>');
  });

  it('keep links as they are, below everything else', () => {
    const links = [
      { label: 'Way', url: 'https://maps.example/_a_/*b*' },
      { label: 'Call', url: 'tel:+4940123456' },
    ];
    expect(render({ body: 'See', links }).body).toBe('See\n\nWay: https://maps.example/_a_/*b*\nCall: +4940123456');
  });

  it('give way to choices and links where there is no room for all', () => {
    const links = [{ label: 'Way', url: 'https://maps.example/' }];
    const rich = render({ body: '📺'.repeat(2_000), choices: choices('Go'), links });
    expect(rich.body.length).toBeLessThanOrEqual(1_024);
    expect(rich.body).toMatch(/📺…\n\nWay: https:\/\/maps\.example\/$/);
    const plain = render({ body: '📺'.repeat(2_000), choices: many(12) });
    expect(plain.body.length).toBeLessThanOrEqual(1_600);
    expect(plain.body).toMatch(/12 Choice 12$/);
  });
});

describe('a form of message', () => {
  it('serves all messages with as many lines and choices, whatever they say', () => {
    const one = shapeFor({ body: 'Which?\n\nTap one', choices: choices('TV', 'Fridge') });
    const other = shapeFor({ body: 'When?\n\nTomorrow', choices: choices('Yes', 'No'), firstChoice: 5 });
    expect(other?.name).toBe(one?.name);
    expect(other?.variables).not.toEqual(one?.variables);
    expect(shapeFor({ body: 'Which?', choices: choices('TV', 'Fridge') })?.name).not.toBe(one?.name);
  });

  it('puts in nothing that Twilio would refuse', () => {
    const shape = shapeFor({ body: 'a\tb\n \n\r\n{{1}}        c', choices: choices('a\nb') });
    const values = Object.values(shape?.variables ?? {});
    expect(values).toEqual(['a b', '{{1}}    c', 'a b', 'm1:0']);
    expect(Object.keys(shape?.samples ?? {})).toEqual(Object.keys(shape?.variables ?? {}));
  });

  it('is none for a text of more lines than Twilio has variables', () => {
    expect(shapeFor({ body: 'x\n'.repeat(120), choices: choices('Go') })).toBeNull();
  });
});
