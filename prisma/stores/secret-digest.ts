import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** About 30 ms each: to try the million codes of six digits takes hours, and a code lives for minutes. */
const COST = { N: 16_384, r: 8, p: 1 };

/** A digest that can be checked and not reversed: `salt.key`, each in base64url. */
export const digestSecret = async (secret: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(secret, salt);
  return `${salt.toString('base64url')}.${key.toString('base64url')}`;
};

export const isSecretOf = async (digest: string, secret: string): Promise<boolean> => {
  const [salt = '', key = ''] = digest.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (typeof salt === 'string' || typeof key === 'string' || key.length !== KEY_BYTES) return false;
  return timingSafeEqual(await derive(secret, salt), key);
};

const derive = (secret: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, KEY_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
