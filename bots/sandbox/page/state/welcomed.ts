const KEY = 'callout-sandbox-welcomed';

/** Whether the person knows what to try first, here or on an earlier visit. */
export const isWelcomed = (): boolean => localStorage.getItem(KEY) === 'yes';

export const markWelcomed = (): void => localStorage.setItem(KEY, 'yes');
