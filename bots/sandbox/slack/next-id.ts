import type { Emulator } from './emulator.ts';

export function nextId(emulator: Emulator, prefix: string): string {
  const { next } = emulator.world;
  const id = `${prefix}0${next.id.toString(36).toUpperCase().padStart(9, '0')}`;
  next.id += 1;
  return id;
}
