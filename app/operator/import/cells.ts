import { z } from 'zod';

/** Cells of a CSV file and what they must be. An empty cell says nothing; what is wrong is told in plain words. */

const blankIsAbsent = (cell: unknown): unknown => (cell === '' ? undefined : cell);

const typed = z.string({ error: 'is missing' });

export const needed = <T>(cell: z.ZodType<T, string>) => z.preprocess(blankIsAbsent, typed.pipe(cell));

export const maybe = <T>(cell: z.ZodType<T, string>) =>
  z.preprocess(blankIsAbsent, cell.optional()).transform((value) => value ?? null);

export const text = (longest: number) => z.string().max(longest, `is longer than ${longest} characters`);

/** German spreadsheets write 53,55. */
const NUMBER = /^[+-]?\d{1,9}(?:[.,]\d{1,12})?$/;

const read = <T>(parse: (cell: string) => T | null, why: string) =>
  z.string().transform((cell, context): T => {
    const value = parse(cell);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: why });
    return z.NEVER;
  });

export const number = (min: number, max: number, what: string) =>
  read((cell) => {
    const value = NUMBER.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
    return value >= min && value <= max ? value : null;
  }, `is no ${what} (${min} to ${max})`);

export const whole = (min: number, max: number, what: string) =>
  read((cell) => {
    const value = /^\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN;
    return value >= min && value <= max ? value : null;
  }, `is no ${what}, a whole number from ${min} to ${max}`);

/** E.164; gaps, dashes and brackets are for the eye, `00` is another way to dial `+`. */
export const phone = read((cell) => {
  const dialled = cell.replaceAll(/[\s()./-]/g, '').replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(dialled) ? dialled : null;
}, 'is no phone number with its country, such as +49 40 123456');

export const telegramId = read(
  (cell) => (/^[1-9]\d{0,15}$/.test(cell) ? cell : null),
  'is no Telegram user id: those are digits, not a name',
);

export const locale = read(
  (cell) => (/^[a-z]{2,3}([-_][a-z]{2,4})?$/i.test(cell) ? cell.toLowerCase().replace('_', '-') : null),
  'is no language, such as en or de',
);

export const timeZone = read((cell) => {
  try {
    return /^[A-Za-z]/.test(cell) ? new Intl.DateTimeFormat('en', { timeZone: cell }).resolvedOptions().timeZone : null;
  } catch {
    return null;
  }
}, 'is no time zone, such as Europe/Berlin');

export const day = read((cell) => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : null;
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(cell) ? cell : null;
}, 'is no day, such as 2027-03-31');

export const latitude = number(-90, 90, 'latitude');
export const longitude = number(-180, 180, 'longitude');
