import { registerIsPlayed } from '../test/register-is-played.ts';

describe('The risk register, played with nothing but Node', () => {
  registerIsPlayed('postgres');
});
