import type { Emulator } from './emulator.ts';
import type { SlackChannel } from './world.ts';

export function announceJoin(_emulator: Emulator, _channel: SlackChannel, _user: string): void {}
export function announceLeave(_emulator: Emulator, _channel: SlackChannel, _user: string): void {}
