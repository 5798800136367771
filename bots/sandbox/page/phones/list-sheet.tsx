import { CloseButton } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { ListView } from '../../phones/chat-view.ts';

interface ListSheetProps {
  readonly list: ListView;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

/** WhatsApp's list slides up over the chat; whoever closes it is back where they were. */
export const ListSheet = ({ list: { button, items }, onPick, onClose }: ListSheetProps) => {
  const sheet = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.querySelector<HTMLElement>('.sheet-item')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <>
      <div className="sheet-shade" onPointerDown={onClose} />
      <dialog
        open
        className="sheet"
        ref={sheet}
        aria-labelledby={title}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <header>
          <h3 id={title}>{button}</h3>
          <CloseButton aria-label="Close the list" onClick={onClose} />
        </header>
        <ul>
          {items.map(({ id, title: words, description }) => (
            <li key={id}>
              <button type="button" className="sheet-item" dir="auto" onClick={() => onPick(id)}>
                <span>
                  <strong>{words}</strong>
                  {description !== null && <small>{description}</small>}
                </span>
                <i className="radio" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      </dialog>
    </>
  );
};
