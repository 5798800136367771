import type { ExpertOnMap } from '../../city.ts';
import type { Point } from '../../phones/phone.ts';

/** Where an expert is at this moment of business time. */
export const placeOf = ({ home, where }: ExpertOnMap, now: number): Point => {
  switch (where.kind) {
    case 'home':
      return home;
    case 'on_site':
      return where.at;
    case 'en_route': {
      const whole = Math.max(1, where.until - where.from);
      const part = Math.min(0.95, Math.max(0.05, (now - where.from) / whole));
      return {
        latitude: home.latitude + (where.to.latitude - home.latitude) * part,
        longitude: home.longitude + (where.to.longitude - home.longitude) * part,
      };
    }
    default:
      return where satisfies never;
  }
};

export const tellWhere = ({ where, status }: ExpertOnMap): string => {
  if (status !== 'active') return status;
  switch (where.kind) {
    case 'home':
      return 'at home';
    case 'en_route':
      return `on the way to ${where.code}`;
    case 'on_site':
      return `at work on ${where.code}`;
    default:
      return where satisfies never;
  }
};
