import { z } from 'zod';
import { pressElement } from '../people/press.ts';
import { deleteOwnMessage, editOwnMessage, react, userPosts } from '../people/post.ts';
import { runCommand } from '../people/run-command.ts';
import { pressShortcut } from '../people/shortcut.ts';
import { bytes } from '../../../../emulation/operation.ts';
import { actor, operation } from './operation.ts';

const file = z.strictObject({
  name: z.string().min(1),
  mimeType: z.string().default('application/octet-stream'),
  bytes,
  /** Pretend the file is this large. */
  declaredSize: z.number().int().positive().optional(),
});

/** Which element: by `actionId`, by what stands on it, or both. */
export const element = {
  actionId: z.string().optional(),
  blockId: z.string().optional(),
  label: z.string().optional(),
  /** Of a select, overflow menu, radio group: the option's value or text; of checkboxes and multi-selects several; of a
   * date picker the date. */
  selectedOption: z.union([z.string(), z.array(z.string())]).optional(),
  /** What the person says when the element asks first; said yes unless told otherwise. */
  confirm: z.enum(['accept', 'deny']).default('accept'),
};

export const peopleOperations = {
  /** In the words the person types: Slack escapes `& < >`, wraps links, and keeps `<@U…>` as a mention. */
  postMessage: operation(
    { ...actor, text: z.string().max(40_000).default(''), threadTs: z.string().optional(), file: file.optional() },
    (emulator, input) => userPosts(emulator, input),
  ),
  editMessage: operation({ ...actor, ts: z.string(), text: z.string().regex(/\S/) }, (emulator, input) =>
    editOwnMessage(emulator, input),
  ),
  deleteMessage: operation({ ...actor, ts: z.string() }, (emulator, input) => deleteOwnMessage(emulator, input)),
  react: operation(
    { ...actor, ts: z.string(), name: z.string().min(1), remove: z.boolean().default(false) },
    (emulator, input) => react(emulator, input),
  ),
  /** On a message, an ephemeral, or (with `viewId`, or without a channel) a view. Without `messageTs`, the newest with it. */
  press: operation(
    {
      user: z.string(),
      channel: z.string().optional(),
      messageTs: z.string().optional(),
      viewId: z.string().optional(),
      ...element,
    },
    (emulator, input) => pressElement(emulator, input),
  ),
  slash: operation({ ...actor, command: z.string().startsWith('/'), text: z.string().default('') }, (emulator, input) =>
    runCommand(emulator, input),
  ),
  /** A shortcut from the lightning menu, or with `messageTs` from a message's menu. */
  shortcut: operation(
    { user: z.string(), callbackId: z.string(), channel: z.string().optional(), messageTs: z.string().optional() },
    (emulator, input) => pressShortcut(emulator, input),
  ),
};
