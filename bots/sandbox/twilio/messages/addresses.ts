import type { Emulator } from '../emulator.ts';
import { personAt } from '../people/directory.ts';
import type { Channel } from '../twilio-types.ts';
import type { Person } from '../world.ts';

const e164 = /^\+[1-9]\d{6,14}$/;
const userId = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/;

export function channelOf(address: string): Channel {
  return address.startsWith('whatsapp:') ? 'whatsapp' : 'sms';
}

/** A number, or on WhatsApp also a business-scoped user id. */
export function isRecipient(address: string): boolean {
  if (channelOf(address) === 'sms') return e164.test(address);
  const name = address.slice('whatsapp:'.length);
  return e164.test(name) || userId.test(name);
}

/** A number, a short code, or on SMS up to eleven letters and digits. */
export function isSender(address: string): boolean {
  if (channelOf(address) === 'whatsapp') return e164.test(address.slice('whatsapp:'.length));
  return e164.test(address) || /^\d{3,8}$/.test(address) || /^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/.test(address);
}

/** What the app learns of where a person writes from. */
export function addressOf(person: Person, channel: Channel): string | null {
  if (channel === 'sms') return person.smsNumber;
  if (person.whatsapp === null) return null;
  const { number, username, userId: id } = person.whatsapp;
  return `whatsapp:${number === null || username !== null ? id : number}`;
}

/** One person has several WhatsApp addresses; an opt-out holds for all of them. */
export function optOutKey(emulator: Emulator, address: string): string {
  const person = channelOf(address) === 'whatsapp' ? personAt(emulator.world, address) : undefined;
  return person?.whatsapp ? `whatsapp:${person.whatsapp.userId}` : address;
}

export function senderOf({ world }: Emulator, channel: Channel): string {
  return channel === 'sms' ? world.account.smsFrom : world.account.whatsappFrom;
}
