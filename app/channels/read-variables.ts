import { z } from 'zod';

/** What the operator has to mend before Callout can start; its message is meant to be read by them. */
export class ConfigError extends Error {}

/** An empty variable is an absent one: that is how shells and compose files leave things out. */
export const optional = (schema: z.ZodString | z.ZodURL) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** The address of a platform's API, where it is another than usual. */
export const apiAddress = (usual: string) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.url().default(usual));

/** For a variable that is only needed because another is set. */
export const needed = (name: string, value: string | undefined, because: string): string => {
  if (value === undefined) throw new ConfigError(`${name} is missing: ${because}`);
  return value;
};

const LOOPBACK_NAMES = new Set(['127.0.0.1', '::1', 'localhost']);

export const isLoopbackHost = (host: string): boolean => LOOPBACK_NAMES.has(host);

/** Behind such an address there is an emulator, and nobody real. */
export const isLoopbackUrl = (url: string): boolean => isLoopbackHost(new URL(url).hostname.replace(/^\[|\]$/g, ''));
