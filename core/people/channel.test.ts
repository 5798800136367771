import { ENGLISH } from '../../test/english.ts';
import { capabilityName } from '../health/what-it-disables.ts';
import { CHANNELS } from './channel.ts';

it.each(CHANNELS)('%s has a name that people know it by', (channel) => {
  expect(capabilityName(ENGLISH.say, `channel:${channel}`)).not.toMatch(/[-{]|^$/);
});
