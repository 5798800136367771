const MESSAGE = /^(?:SM|MM)[0-9a-f]{32}$/i;

/** As Twilio names messages, in and out; null for anything else. */
export const messageSidOf = (text: string | undefined): string | null =>
  text !== undefined && MESSAGE.test(text) ? text : null;
