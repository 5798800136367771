const TINTS = 6;

/** Somebody's initials on a colour of their own. Their name stands beside it. */
export const Face = ({ name, seed, size = 36 }: { name: string; seed: number; size?: number }) => (
  <span className={`face tint-${Math.abs(seed) % TINTS}`} style={{ width: size, height: size }} aria-hidden="true">
    {initialsOf(name)}
  </span>
);

export const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
