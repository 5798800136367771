import { z } from 'zod';
import { announce, type Emulator } from '../emulator.ts';
import { addressOf, optOutKey } from '../messages/addresses.ts';
import { createPerson, setReachability } from '../people/create-person.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { Wrote } from '../people/outcomes.ts';
import { pickListItem, pressButton } from '../people/press.ts';
import { readMessages } from '../people/read-messages.ts';
import { windowOpenUntil } from '../people/window.ts';
import { findPerson, sendMedia, write } from '../people/write.ts';
import { type Person, reachabilities } from '../world.ts';
import { bytes } from '../../../../emulation/operation.ts';
import { channel, number, operation, person } from './operation.ts';

export type PersonSummary = Person & {
  smsAddress: string | null;
  /** What the app sees in From. */
  whatsappAddress: string | null;
  windowOpenUntil: number | null;
  optedOut: { sms: boolean; whatsapp: boolean };
};

function summarize(emulator: Emulator, one: Person): PersonSummary {
  const smsAddress = addressOf(one, 'sms');
  const whatsappAddress = addressOf(one, 'whatsapp');
  const isOut = (address: string | null) =>
    address !== null && emulator.world.optOuts.has(optOutKey(emulator, address));
  return {
    ...one,
    smsAddress,
    whatsappAddress,
    windowOpenUntil: windowOpenUntil(emulator, one),
    optedOut: { sms: isOut(smsAddress), whatsapp: isOut(whatsappAddress) },
  };
}

function acting<Result>(emulator: Emulator, id: string, act: (who: Person) => Result | Refused): Result | Refused {
  const who = findPerson(emulator, id);
  return isRefused(who) ? who : act(who);
}

const file = z.strictObject({
  bytes,
  contentType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
  declaredSize: z.number().int().positive().optional(),
});

const choice = { person, messageSid: z.string().optional(), id: z.string().optional(), title: z.string().optional() };

export const peopleOperations = {
  createPerson: operation(
    {
      id: z.string().min(1).optional(),
      name: z.string().min(1),
      smsNumber: number.optional(),
      whatsapp: z
        .strictObject({
          /** Absent: this business never learned it. */
          number: number.optional(),
          userId: z
            .string()
            .regex(/^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/)
            .optional(),
          /** Who has one hides the number. */
          username: z.string().min(1).optional(),
          profileName: z.string().optional(),
        })
        .optional(),
    },
    (emulator, input): PersonSummary | Refused => {
      const made = createPerson(emulator, input);
      return isRefused(made) ? made : summarize(emulator, made);
    },
  ),
  people: operation({}, (emulator) => [...emulator.world.people.values()].map((one) => summarize(emulator, one))),
  /** From now on, or with null no more, the person hides the number behind a name. */
  setUsername: operation({ person, username: z.string().min(1).nullable() }, (emulator, input) =>
    acting(emulator, input.person, (who): PersonSummary | Refused => {
      if (who.whatsapp === null) return { refused: `${who.name} has no WhatsApp` };
      who.whatsapp.username = input.username;
      announce(emulator, 'person', who.id, who);
      return summarize(emulator, who);
    }),
  ),
  setReachability: operation({ person, channel, reachability: z.enum(reachabilities) }, (emulator, input) =>
    acting(emulator, input.person, (who) => summarize(emulator, setReachability(emulator, who, input))),
  ),
  /** One message with this text. */
  say: operation({ person, channel, text: z.string().min(1).max(1_600) }, (emulator, input) =>
    acting(emulator, input.person, (who): Wrote | Refused =>
      write(emulator, who, input.channel, [{ body: input.text }]),
    ),
  ),
  sendMedia: operation(
    { person, channel, items: z.array(file).min(1), text: z.string().max(1_600).default('') },
    (emulator, input) => acting(emulator, input.person, (who) => sendMedia(emulator, who, input)),
  ),
  /** WhatsApp only. */
  shareLocation: operation(
    {
      person,
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      label: z.string().optional(),
      address: z.string().optional(),
    },
    (emulator, { person: id, latitude, longitude, label, address }) => {
      const location = { latitude, longitude, label: label ?? null, address: address ?? null };
      return acting(emulator, id, (who): Wrote | Refused => write(emulator, who, 'whatsapp', [{ location }]));
    },
  ),
  /** By what stands on it or by its id; without `messageSid`, on the newest message that has it. */
  pressButton: operation(choice, (emulator, input) =>
    acting(emulator, input.person, (who) => pressButton(emulator, who, input)),
  ),
  pickListItem: operation(choice, (emulator, input) =>
    acting(emulator, input.person, (who) => pickListItem(emulator, who, input)),
  ),
  /** Opens the WhatsApp chat: what was delivered becomes `read`. */
  read: operation({ person, messageSid: z.string().optional() }, (emulator, input) =>
    acting(emulator, input.person, (who) => readMessages(emulator, who, input.messageSid)),
  ),
};
