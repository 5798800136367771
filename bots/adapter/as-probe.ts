import type { Delivery, Probe } from '../../core/ports/channel-adapter.ts';

/** What the answer to a call about nobody says of the platform: one that refuses it has dealt with us all the same. */
export const asProbe = (delivery: Delivery): Probe => {
  switch (delivery.kind) {
    case 'accepted':
    case 'rate_limited':
    case 'unreachable':
    case 'banned':
      return delivery;
    default:
      return { kind: 'accepted', platformRef: null };
  }
};
