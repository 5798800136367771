import type { Phone, PhoneChannel, PhoneLines } from '../../bots/sandbox/phones/phone.ts';

/** A person of the demo city who gets a phone: the same as in prisma/seed/demo-city, under their legacy id there. */
export interface CastMember extends Omit<Phone, 'lines'> {
  readonly phoneNumber: string;
  /** Their account on the emulated Telegram; null for those who don't use it. */
  readonly telegramId: number | null;
  readonly apps: readonly PhoneChannel[];
}

const EVERYTHING: readonly PhoneChannel[] = ['telegram', 'whatsapp', 'sms'];

export const CAST: readonly CastMember[] = [
  {
    id: 'demo-customer-01',
    name: 'Clara Sommer',
    role: 'customer',
    about: 'Osterstraße 120',
    phoneNumber: '+494066969100',
    place: { latitude: 53.5764, longitude: 9.9506 },
    telegramId: 1001,
    apps: EVERYTHING,
    home: 'telegram',
  },
  {
    id: 'demo-expert-01',
    name: 'Tara Volt',
    role: 'expert',
    about: 'TV, sound, routers',
    phoneNumber: '+494066969200',
    place: { latitude: 53.5768, longitude: 9.9534 },
    telegramId: 1002,
    apps: EVERYTHING,
    home: 'telegram',
  },
  {
    id: 'demo-expert-02',
    name: 'Otto Ohm',
    role: 'expert',
    about: 'TV, laptops, printers',
    phoneNumber: '+494066969201',
    place: { latitude: 53.5741, longitude: 9.9478 },
    telegramId: 1003,
    apps: EVERYTHING,
    home: 'telegram',
  },
  {
    id: 'demo-expert-03',
    name: 'Wanda Watt',
    role: 'expert',
    about: 'TV, phones, coffee',
    phoneNumber: '+494066969202',
    place: { latitude: 53.5793, longitude: 9.9571 },
    telegramId: 1004,
    apps: EVERYTHING,
    home: 'telegram',
  },
  // No Telegram, and neither repairs televisions: these phones stay quiet while the others are asked for Clara's. A
  // washing machine reaches both.
  {
    id: 'demo-expert-16',
    name: 'Aylin Demir',
    role: 'expert',
    about: 'washing machines, dryers',
    phoneNumber: '+494066969215',
    place: { latitude: 53.603, longitude: 9.956 },
    telegramId: null,
    apps: ['whatsapp', 'sms'],
    home: 'whatsapp',
  },
  {
    id: 'demo-expert-04',
    name: 'Jonas Petersen',
    role: 'expert',
    about: 'washing machines, dishwashers',
    phoneNumber: '+494066969203',
    place: { latitude: 53.5497, longitude: 9.942 },
    telegramId: null,
    apps: ['sms'],
    home: 'sms',
  },
];

/** Under which names a member of the cast is reached. */
export const linesOf = ({ id, telegramId, phoneNumber, apps }: CastMember): PhoneLines => ({
  telegram: apps.includes('telegram') ? telegramId : null,
  whatsapp: apps.includes('whatsapp') ? phoneNumber : null,
  sms: apps.includes('sms') ? phoneNumber : null,
  twilioPerson: id,
});

/** A colleague at the desk: known to the product by their Slack account and their role. */
export interface DeskMember {
  readonly slackId: string;
  readonly legacyId: string;
  readonly name: string;
  readonly role: 'helpdesk' | 'manager';
}

export const DESK: readonly DeskMember[] = [
  { slackId: 'U0ANABERG', legacyId: 'demo-desk-01', name: 'Ana Berg', role: 'helpdesk' },
  { slackId: 'U0BENRAU', legacyId: 'demo-desk-03', name: 'Ben Rau', role: 'helpdesk' },
  { slackId: 'U0MAXKERN', legacyId: 'demo-desk-02', name: 'Max Kern', role: 'manager' },
];
