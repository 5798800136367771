import type { CommandHint } from './command-hints.ts';

interface CommandListProps {
  readonly id: string;
  readonly hints: readonly CommandHint[];
  /** Its place in the list; -1 for none. */
  readonly chosen: number;
  readonly onChoose: (typed: string) => void;
}

/** The commands that what was typed may become, over the field. */
export const CommandList = ({ id, hints, chosen, onChoose }: CommandListProps) => (
  <ul className="slack-commands" id={id} role="listbox" aria-label="Commands">
    {hints.map(({ typed, rest, about }, index) => (
      <li
        key={typed}
        id={`${id}-${index}`}
        role="option"
        aria-selected={index === chosen}
        // Before the field loses the focus.
        onPointerDown={(event) => {
          event.preventDefault();
          onChoose(typed);
        }}
      >
        <strong>{typed.trim()}</strong> {rest !== '' && <em>{rest}</em>} <small>{about}</small>
      </li>
    ))}
  </ul>
);
