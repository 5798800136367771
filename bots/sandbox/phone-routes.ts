import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Phone } from './phone.ts';
import { readInput, SandboxError } from './read-input.ts';
import type { TelegramControl } from './telegram/control-client.ts';

/** Telegram's apps shrink photos below this; as base64 a third larger. */
const PHOTO_BYTES = 10 * 1024 * 1024;
const PHOTO_BODY_LIMIT = Math.ceil(PHOTO_BYTES * 1.4);

/** A press waits for the bot's answer as long as a person would look at the button's clock. */
const PRESS_PATIENCE_MS = 15_000;

type Run<Input> = (telegram: TelegramControl, phone: Phone, input: Input) => Promise<unknown>;

/** What the body must be, and what is done with it; with the types of the two checked against each other, once. */
const act =
  <Schema extends z.ZodType>(schema: Schema, run: Run<z.output<Schema>>): Run<unknown> =>
  (telegram, phone, body) =>
    run(telegram, phone, readInput(schema, body));

const who = z.object({ id: z.coerce.number().int().positive() });
const nothing = z.strictObject({});
const text = z.strictObject({ text: z.string().regex(/\S/, 'says nothing').max(20_000) });
const button = z.strictObject({ messageId: z.number().int().positive(), data: z.string().min(1).max(64) });
const key = z.strictObject({ label: z.string().min(1).max(256) });
const photo = z.strictObject({ base64: z.base64().min(1), caption: z.string().max(1024).optional() });
const degrees = { latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) };
const place = z.union([nothing, z.strictObject(degrees)], 'give latitude and longitude in degrees, or neither');

const acts: Readonly<Record<string, Run<unknown>>> = {
  start: act(nothing, (telegram, { id }) => telegram.start({ user: id })),
  block: act(nothing, (telegram, { id }) => telegram.block({ user: id })),
  unblock: act(nothing, (telegram, { id }) => telegram.unblock({ user: id })),
  contact: act(nothing, (telegram, { id }) => telegram.shareContact({ user: id })),
  text: act(text, (telegram, { id }, input) => telegram.sendText({ user: id, text: input.text })),
  press: act(button, async (telegram, { id }, input) => {
    const { answer } = await telegram.press({ user: id, ...input, timeoutMs: PRESS_PATIENCE_MS });
    return { answered: answer !== null, text: answer?.text ?? null, alert: answer?.showAlert ?? false };
  }),
  keyboard: act(key, (telegram, phone, { label }) =>
    telegram.pressReplyKeyboard({ user: phone.id, label, location: { ...phone.place } }),
  ),
  // Without coordinates, the place where this person is.
  location: act(place, (telegram, phone, given) =>
    telegram.shareLocation({ user: phone.id, ...phone.place, ...given }),
  ),
  photo: act(photo, (telegram, { id }, { base64, caption }) => {
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length > PHOTO_BYTES) throw new SandboxError(413, 'A photo may have up to 10 MB.');
    return telegram.sendPhoto({ user: id, bytes, ...(caption !== undefined && { caption }) });
  }),
};

/** What people do on their phones, one address per act. */
export const addPhoneActs = (
  app: FastifyInstance,
  telegram: TelegramControl | null,
  phones: () => Promise<Phone[]>,
): void => {
  for (const [name, run] of Object.entries(acts)) {
    app.post(`/sandbox/api/phones/:id/${name}`, { bodyLimit: PHOTO_BODY_LIMIT }, ({ params, body }) =>
      perform(async () => run(reachPhones(telegram), await findPhone(phones, params), body)),
    );
  }
};

export const reachPhones = (telegram: TelegramControl | null): TelegramControl => {
  if (telegram) return telegram;
  throw new SandboxError(409, 'This process has no phones: the emulated Telegram runs elsewhere.');
};

export const findPhone = async (phones: () => Promise<Phone[]>, params: unknown): Promise<Phone> => {
  const { id } = readInput(who, params);
  const phone = (await phones()).find((candidate) => candidate.id === id);
  if (!phone) throw new SandboxError(404, `There is no phone ${id}.`);
  return phone;
};

/** What the person's app would not allow is told in its own words; an emulator out of reach is another matter. */
export const perform = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof SandboxError) throw error;
    if (error instanceof TypeError) throw new SandboxError(502, 'The emulated Telegram does not answer.');
    throw new SandboxError(409, error instanceof Error ? error.message.replace(/^\w+: /, '') : String(error));
  }
};
