/** Below this one thing at a time is shown. */
export const NARROW = '(max-width: 860px)';

export const isNarrowPage = (): boolean => matchMedia(NARROW).matches;
