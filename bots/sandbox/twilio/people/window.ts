import type { Emulator } from '../emulator.ts';
import type { Person } from '../world.ts';

/** Until when the app may write freely to this person on WhatsApp; null: it may not. */
export function windowOpenUntil(emulator: Emulator, person: Person): number | null {
  if (person.lastWhatsAppAt === null) return null;
  const until = person.lastWhatsAppAt + emulator.settings.windowMs;
  return until > emulator.now() ? until : null;
}

export function isWindowOpen(emulator: Emulator, person: Person): boolean {
  return windowOpenUntil(emulator, person) !== null;
}
