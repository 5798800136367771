import type { Phone } from '../../bots/sandbox/phone.ts';

/** A person of the demo city who gets a phone: the same as in prisma/seed/demo-city, under their legacy id there. */
export interface CastMember extends Phone {
  readonly legacyId: string;
  readonly phoneNumber: string;
}

export const CAST: readonly CastMember[] = [
  {
    id: 1001,
    legacyId: 'demo-customer-01',
    name: 'Clara Sommer',
    role: 'customer',
    about: 'Osterstraße 120',
    phoneNumber: '+494066969100',
    place: { latitude: 53.5764, longitude: 9.9506 },
  },
  {
    id: 1002,
    legacyId: 'demo-expert-01',
    name: 'Tara Volt',
    role: 'expert',
    about: 'TV, sound, routers',
    phoneNumber: '+494066969200',
    place: { latitude: 53.5768, longitude: 9.9534 },
  },
  {
    id: 1003,
    legacyId: 'demo-expert-02',
    name: 'Otto Ohm',
    role: 'expert',
    about: 'TV, laptops, printers',
    phoneNumber: '+494066969201',
    place: { latitude: 53.5741, longitude: 9.9478 },
  },
  {
    id: 1004,
    legacyId: 'demo-expert-03',
    name: 'Wanda Watt',
    role: 'expert',
    about: 'TV, phones, coffee',
    phoneNumber: '+494066969202',
    place: { latitude: 53.5793, longitude: 9.9571 },
  },
  // Repairs no televisions: her phone stays quiet while the others are asked.
  {
    id: 1005,
    legacyId: 'demo-expert-16',
    name: 'Aylin Demir',
    role: 'expert',
    about: 'washing machines, dryers',
    phoneNumber: '+494066969215',
    place: { latitude: 53.603, longitude: 9.956 },
  },
];

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
