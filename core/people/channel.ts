/**
 * All that the core itself knows of channels; the rest are capabilities, which each adapter declares. In the order in
 * which they are tried where somebody has never written: a number takes anything, elsewhere a template may get through,
 * a bot may not begin.
 */
export const CHANNELS = ['sms', 'slack', 'whatsapp', 'telegram', 'webchat'] as const;

export type Channel = (typeof CHANNELS)[number];

/** Those whose addresses are phone numbers. On WhatsApp people may hide theirs behind a name. */
export const NUMBER_CHANNELS = ['sms', 'whatsapp'] as const satisfies readonly Channel[];

export type NumberChannel = (typeof NUMBER_CHANNELS)[number];

/** Where colleagues work; everybody else is reached by the next channel of theirs. */
export const DESK_CHANNEL = 'slack' satisfies Channel;
