import { announce, type Emulator } from '../emulator.ts';
import { adoptMessages } from '../messages/talk.ts';
import type { Channel } from '../twilio-types.ts';
import type { Person, Reachability, WhatsAppAccount } from '../world.ts';
import { addPerson } from './directory.ts';
import type { Refused } from '../../../../emulation/refused.ts';

export interface NewPerson {
  id?: string | undefined;
  name: string;
  smsNumber?: string | undefined;
  whatsapp?:
    | {
        number?: string | undefined;
        userId?: string | undefined;
        username?: string | undefined;
        profileName?: string | undefined;
      }
    | undefined;
}

export function createPerson(emulator: Emulator, given: NewPerson): Person | Refused {
  const { people, next } = emulator.world;
  const id = given.id ?? `person-${next.person}`;
  const whatsapp = given.whatsapp ? whatsAppAccount(given, next.person) : null;
  const taken = [...people.values()].find(
    (other) =>
      other.id === id ||
      (given.smsNumber !== undefined && other.smsNumber === given.smsNumber) ||
      (whatsapp !== null &&
        (other.whatsapp?.userId === whatsapp.userId ||
          (whatsapp.number !== null && other.whatsapp?.number === whatsapp.number))),
  );
  if (taken) return { refused: `${taken.name} has that id or number already` };
  next.person += 1;
  const person: Person = {
    id,
    seq: 0,
    name: given.name,
    smsNumber: given.smsNumber ?? null,
    whatsapp,
    reach: { sms: 'reachable', whatsapp: whatsapp === null ? 'not-on-whatsapp' : 'reachable' },
    lastWhatsAppAt: null,
  };
  addPerson(emulator.world, person);
  adopt(emulator, person);
  announce(emulator, 'person', id, person);
  return person;
}

function whatsAppAccount({ name, whatsapp }: NewPerson, count: number): WhatsAppAccount {
  return {
    number: whatsapp?.number ?? null,
    userId: whatsapp?.userId ?? `DE.1${String(count).padStart(16, '0')}`,
    username: whatsapp?.username ?? null,
    profileName: whatsapp?.profileName ?? name,
  };
}

/** Messages that went to this number before anybody was known to have it. */
function adopt({ world }: Emulator, person: Person): void {
  const theirs = [
    person.smsNumber,
    ...(person.whatsapp ? [`whatsapp:${person.whatsapp.number}`, `whatsapp:${person.whatsapp.userId}`] : []),
  ];
  adoptMessages(world, person.id, ({ to }) => theirs.includes(to));
}

export function setReachability(
  emulator: Emulator,
  person: Person,
  { channel, reachability }: { channel: Channel; reachability: Reachability },
): Person {
  person.reach[channel] = reachability;
  announce(emulator, 'person', person.id, person);
  return person;
}
