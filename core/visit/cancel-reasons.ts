/** Why a visit was cancelled, where we know it better than in somebody's words. */
export const CUSTOMER_CHANGED_TIME = 'customer_changed_time';

/** What an expert taps who can't make it; a typed reason stands as it was typed. */
export const LOST_BECAUSE = ['car_broke_down', 'ill', 'stuck_in_traffic'] as const;
