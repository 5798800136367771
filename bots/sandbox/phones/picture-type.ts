import { SandboxError } from '../read-input.ts';

const BEGINNINGS: ReadonlyArray<readonly [string, string]> = [
  ['ffd8ff', 'image/jpeg'],
  ['89504e47', 'image/png'],
  ['47494638', 'image/gif'],
];

/** What phones say of a picture, told by its first bytes; a phone has nothing else to send as a photo. */
export const pictureType = (bytes: Buffer): string => {
  const begins = bytes.subarray(0, 4).toString('hex');
  const known = BEGINNINGS.find(([beginning]) => begins.startsWith(beginning));
  if (known) return known[1];
  if (bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  throw new SandboxError(409, 'This file is no picture.');
};
