import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

export interface Told {
  readonly words: string;
  /** An alert stays until it is dismissed. */
  readonly stays: boolean;
}

const TOAST_MS = 4_000;

/** What an app says for a moment, such as the answer to a tap. */
export const Toast = ({ toast, onDismiss }: { toast: Told | null; onDismiss: () => void }) => (
  <div className="toast" role="status">
    {toast && <p>{toast.words}</p>}
    {toast?.stays && (
      <Button size="compact-sm" onClick={onDismiss}>
        OK
      </Button>
    )}
  </div>
);

export const useToast = (): [Told | null, (toast: Told | null) => void] => {
  const [toast, setToast] = useState<Told | null>(null);
  useEffect(() => {
    if (!toast || toast.stays) return undefined;
    const timer = setTimeout(() => setToast(null), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return [toast, setToast];
};
