import { announce, type Emulator } from '../emulator.ts';
import type { Alert } from '../world.ts';

const keptAlerts = 10_000;

/** What Twilio's debugger would show: nobody is told of it in any other way. */
export function raiseAlert(emulator: Emulator, alert: Omit<Alert, 'seq' | 'at'>): void {
  const { alerts } = emulator.world;
  const raised: Alert = { seq: 0, at: emulator.now(), ...alert };
  raised.seq = announce(emulator, 'alert', null, raised);
  alerts.push(raised);
  if (alerts.length > keptAlerts) alerts.splice(0, keptAlerts / 10);
}
