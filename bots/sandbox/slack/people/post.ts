import type { Emulator } from '../emulator.ts';
import type { FileContent, Posted, Refused } from './outcomes.ts';

interface Place {
  user: string;
  channel: string;
}

export interface NewPost extends Place {
  text: string;
  threadTs?: string | undefined;
  file?: FileContent | undefined;
}

export function userPosts(_emulator: Emulator, _post: NewPost): Posted | Refused {
  return { refused: 'no such channel' };
}
export function editOwnMessage(_emulator: Emulator, _edit: Place & { ts: string; text: string }): Posted | Refused {
  return { refused: 'no such channel' };
}
export function deleteOwnMessage(_emulator: Emulator, _message: Place & { ts: string }): Posted | Refused {
  return { refused: 'no such channel' };
}
export function react(
  _emulator: Emulator,
  _reaction: Place & { ts: string; name: string; remove: boolean },
): Posted | Refused {
  return { refused: 'no such channel' };
}
