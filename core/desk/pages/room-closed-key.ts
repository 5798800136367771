import type { DeskRoom } from './desk-page.ts';

const ROOM_CLOSED = 'desk-room-closed:';

/** The key of the task that nothing can be written in a room of the desk; for '' what all of these begin with. */
export const roomClosedKey = (room: DeskRoom | ''): string => `${ROOM_CLOSED}${room}`;

/** Which room a task says to be closed; null for every other task. */
export const closedRoomOf = (key: string): string | null =>
  key.startsWith(ROOM_CLOSED) ? key.slice(ROOM_CLOSED.length) : null;
