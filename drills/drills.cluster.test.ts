import { registerIsPlayed } from '../test/register-is-played.ts';

describe('The risk register, played in the production shape', () => {
  registerIsPlayed('redis');
});
