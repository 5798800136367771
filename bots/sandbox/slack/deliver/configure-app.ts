import { announce, type Emulator } from '../emulator.ts';
import type { Refused } from '../people/outcomes.ts';
import type { AppConfiguration } from '../world.ts';

export type ConfigurationChange = { [Key in keyof AppConfiguration]?: AppConfiguration[Key] | undefined };

export async function configureApp(
  emulator: Emulator,
  change: ConfigurationChange,
): Promise<AppConfiguration | Refused> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  emulator.world.configuration = { ...emulator.world.configuration, ...given };
  announce(emulator, 'configuration', {}, emulator.world.configuration);
  return Promise.resolve(emulator.world.configuration);
}
