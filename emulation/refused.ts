/** Why something can't be done: what the real platform, or a person's device, would not allow. */
export interface Refused {
  refused: string;
}

export function isRefused(result: unknown): result is Refused {
  return typeof result === 'object' && result !== null && 'refused' in result;
}
