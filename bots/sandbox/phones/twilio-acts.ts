import { z } from 'zod';
import { SandboxError } from '../read-input.ts';
import type { TwilioControl } from '../twilio/control-client.ts';
import { type Act, act } from './act.ts';
import { nothing, photo, place, readPhoto, words } from './inputs.ts';
import { hasApp, type Phone } from './phone.ts';
import { pictureType } from './picture-type.ts';

type TwilioChannel = 'whatsapp' | 'sms';

/** What fits into ten segments, which is what Twilio takes. */
const LONGEST_TEXT = 1_600;

const sid = z.string().regex(/^[A-Z]{2}[0-9a-f]{32}$/, 'is no message of Twilio’s');
const button = z.strictObject({ messageId: sid, data: z.string().max(256) });
const item = z.strictObject({ messageId: sid, id: z.string().min(1).max(200) });
const signal = z.strictObject({ on: z.boolean() });

/** What a person does in Messages. */
export const smsActs = (twilio: TwilioControl): Readonly<Record<string, Act>> => actsIn(twilio, 'sms');

/** What a person does in WhatsApp. */
export const whatsAppActs = (twilio: TwilioControl): Readonly<Record<string, Act>> => {
  const reach = reaching(twilio, 'whatsapp');
  return {
    ...actsIn(twilio, 'whatsapp'),
    press: act(button, async (phone, { messageId, data }) => {
      await twilio.pressButton({ person: await reach(phone), messageSid: messageId, id: data });
      return { answered: true, text: null, alert: false };
    }),
    pick: act(item, async (phone, { messageId, id }) =>
      twilio.pickListItem({ person: await reach(phone), messageSid: messageId, id }),
    ),
    location: act(place, async (phone, given) =>
      twilio.shareLocation({ person: await reach(phone), ...phone.place, ...given }),
    ),
    read: act(nothing, (phone) => twilio.read({ person: personOf(phone, 'whatsapp') })),
    block: act(nothing, (phone) => setReach(twilio, phone, 'whatsapp', 'blocked-by-person')),
    unblock: act(nothing, (phone) => setReach(twilio, phone, 'whatsapp', 'reachable')),
  };
};

const actsIn = (twilio: TwilioControl, channel: TwilioChannel): Readonly<Record<string, Act>> => {
  const reach = reaching(twilio, channel);
  return {
    text: act(words(LONGEST_TEXT), async (phone, { text }) =>
      twilio.say({ person: await reach(phone), channel, text }),
    ),
    photo: act(photo, async (phone, { base64, caption = '' }) => {
      const bytes = readPhoto(base64);
      const items = [{ bytes, contentType: pictureType(bytes) }];
      return twilio.sendMedia({ person: await reach(phone), channel, items, text: caption });
    }),
    signal: act(signal, (phone, { on }) => setReach(twilio, phone, channel, on ? 'reachable' : 'unreachable')),
  };
};

const setReach = (
  twilio: TwilioControl,
  phone: Phone,
  channel: TwilioChannel,
  reachability: 'reachable' | 'unreachable' | 'blocked-by-person',
) => twilio.setReachability({ person: personOf(phone, channel), channel, reachability });

/** Whoever writes here has the app, and a signal: the emulator would let them write from a cellar. */
const reaching =
  (twilio: TwilioControl, channel: TwilioChannel) =>
  async (phone: Phone): Promise<string> => {
    const id = personOf(phone, channel);
    const reach = (await twilio.people()).find((person) => person.id === id)?.reach[channel];
    if (reach === 'unreachable') throw new SandboxError(409, 'There is no signal on this phone now.');
    if (reach === 'blocked-by-person') throw new SandboxError(409, 'Callout is blocked on this phone.');
    return id;
  };

const personOf = (phone: Phone, channel: TwilioChannel): string => {
  const { twilioPerson } = phone.lines;
  if (twilioPerson !== null && hasApp(phone, channel)) return twilioPerson;
  throw new SandboxError(409, `${phone.name} has no ${channel === 'sms' ? 'mobile number' : 'WhatsApp'}.`);
};
