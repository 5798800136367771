import { createStore } from './store.ts';

/** The revision of the emulated Slack that the page last heard of; 0 where there is none. */
export const slackRevision = createStore(0);

export const noteSlackChange = (seq: number): void => slackRevision.set(() => seq);
