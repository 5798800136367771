import type { Drill } from './drill.ts';
import type { Actor } from './stage/actor.ts';
import { televisionUpTo, whenAndConfirm } from './stage/report-in-parts.ts';
import type { Stage } from './stage/stage.ts';

export const identityMerge: Drill = {
  name: 'identity-merge',
  risk: ['B4a', 'T3a'],
  story:
    'One person on three channels: joined only on proof, a report goes on where it stood, and a merge can be undone.',
  cluster: 'shared',
  onceInCi: true,
  play: async (stage) => {
    const { check } = stage;
    const ana = await stage.colleague('Ana One', 'helpdesk');
    const kim = await stage.stranger('Kim');
    await televisionUpTo(kim);

    stage.tell('The number is shared on Telegram, and Kim goes on by SMS where the report stood');
    await kim.shareNumber();
    await kim.sees(/no plan under your number/);
    const onSms = kim.on('sms');
    await onSms.say('Hello');
    await onSms.sees(/Where is it/);
    await onSms.say(stage.address);
    await onSms.tap(/that's it/i);
    const code = await whenAndConfirm(onSms);
    check.that('the two chats are one person', (await peopleOf(stage, kim, onSms)).size === 1);
    await kim.mark();
    await kim.say('/tickets');
    await kim.sees(new RegExp(code));

    stage.tell('On WhatsApp somebody is nobody until they prove a number of theirs');
    const guest = await stage.stranger('Kim Two', 'whatsapp');
    await guest.say('My details');
    await guest.tap('Where to reach you');
    await guest.tap('Add a phone number');
    await guest.sees(/Which phone number/);
    await guest.say(kim.number);
    await guest.tap(/SMS/);
    await guest.sees(/I've sent a code/);
    await guest.say('000000');
    await guest.sees(/isn't the code/);
    check.that('a wrong code joins nobody', (await peopleOf(stage, kim, guest)).size === 2);
    const sms = await onSms.sees(/^\d{6} is your code/);
    await guest.say(/^\d{6}/.exec(sms.text)?.[0] ?? '');
    await guest.sees(/That number is yours/);
    check.that('the right one does', (await peopleOf(stage, kim, guest)).size === 1);
    await guest.say('/tickets');
    await guest.sees(new RegExp(code));

    stage.tell('It was a mistake: the helpdesk takes them apart again');
    await ana.commands(`unmerge ${code}`);
    await ana.pressesWhisper('Undo');
    await ana.seesWhisper(/are two people again/);
    check.that('they are two people again', (await peopleOf(stage, kim, guest)).size === 2);
    const [owner] = await stage.query<{ same: boolean }>(
      `SELECT t.customer_id = p.person_id AS same FROM ticket t, contact_point p
        WHERE t.code = $1 AND p.channel = 'telegram' AND p.address = $2`,
      [code, kim.address],
    );
    check.that('the ticket stayed with whose it was', owner?.same === true);
  },
};

/** To whom these chats belong. */
const peopleOf = async (stage: Stage, ...chats: readonly Actor[]): Promise<ReadonlySet<string>> => {
  const owners = await Promise.all(
    chats.map(({ channel, address }) =>
      stage.query<{ id: string }>('SELECT person_id AS id FROM contact_point WHERE channel = $1 AND address = $2', [
        channel,
        address,
      ]),
    ),
  );
  return new Set(owners.flat().map(({ id }) => id));
};
