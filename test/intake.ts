import type { Frame } from '../core/dialogue/conversation.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { createIds } from '../prisma/stores/ids.ts';
import type { Phone } from './phone.ts';
import type { Town } from './town.ts';

const ids = createIds();

export const ALTONA = { lat: 53.5518, lon: 9.9966 };

/** Customers reporting faults in a town, and what the town then knows. */
export interface Intake {
  /** The question that is open for them, as `dialogue.step`; null when none is. */
  question(phone: Phone): Promise<string | null>;
  frame(phone: Phone): Promise<Frame | null>;
  /** Their tickets, newest first. */
  tickets(phone: Phone): Promise<readonly Ticket[]>;
  place(phone: Phone): Promise<void>;
  /** Answers every question up to this one. */
  upTo(phone: Phone, step: (typeof STEPS)[number]): Promise<void>;
}

const STEPS = ['category', 'model', 'description', 'address', 'door', 'when', 'summary'] as const;

const place: Intake['place'] = (phone) => phone.send({ kind: 'location', place: ALTONA, live: false });

export const openIntake = (town: Town): Intake => {
  const frame: Intake['frame'] = async (phone) => {
    const { personId } = await phone.owner();
    return (await town.do((work) => work.chat.conversation(personId))).frame;
  };
  const answers: Readonly<Record<(typeof STEPS)[number], (phone: Phone) => Promise<unknown>>> = {
    category: (phone) => phone.tap('📺 TV'),
    model: async (phone) => {
      await phone.say('samsung 55 au');
      await phone.tap('Samsung UE55AU7100');
    },
    description: (phone) => phone.say('The picture is gone, the sound is there.'),
    address: place,
    door: (phone) => phone.say('Lange Reihe 75, second floor'),
    when: async (phone) => {
      await phone.tap('Mon Afternoon');
      await phone.tap('Done');
    },
    summary: (phone) => phone.tap('Confirm'),
  };
  return {
    frame,
    question: async (phone) => {
      const open = await frame(phone);
      return open && `${open.dialogue}.${open.step}`;
    },
    tickets: async (phone) => {
      const { personId } = await phone.owner();
      return town.do((work) => work.tickets.ofCustomer(personId, 10));
    },
    place,
    upTo: async (phone, step) => {
      await phone.command('report');
      for (const before of STEPS.slice(0, STEPS.indexOf(step))) await answers[before](phone);
    },
  };
};

/** More devices than one, so that there is something to choose. */
export const stockMoreDevices = async (town: Town): Promise<void> => {
  const usual = { baseFeeAmount: 7_900, currency: 'EUR', minutes: 75 };
  await town.prisma.category.create({
    data: { ...usual, key: 'washing-machine', name: 'Washing machine', icon: '🧺', sort: 2 },
  });
  const model = { categoryKey: 'tv', brand: 'LG', aliases: [], skillLevel: 1, minutes: 60 };
  for (const number of ['OLED55C2', 'OLED65C2', 'OLED55B3', 'OLED65B3', 'OLED77C2', 'OLED83C2']) {
    await town.prisma.catalogueModel.create({
      data: { ...model, id: ids.uuid(), model: number, name: `LG ${number}` },
    });
  }
};
