const COLORS: Readonly<Record<string, string>> = {
  incomplete: 'yellow',
  pending: 'orange',
  scheduled: 'blue',
  in_progress: 'violet',
  resolved: 'teal',
  irreparable: 'grape',
  closed: 'gray',
  cancelled: 'gray',
  expired: 'gray',
};

/** A colour of the theme for a ticket's status. */
export const colorOf = (status: string): string => COLORS[status] ?? 'gray';

export const inWords = (code: string): string => code.replaceAll('_', ' ');

const OVER = new Set(['closed', 'cancelled', 'expired']);

/** Nothing is to be done for it any more. */
export const isOver = (status: string): boolean => OVER.has(status);
