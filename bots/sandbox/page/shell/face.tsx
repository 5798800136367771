const TINTS = 6;

/** Somebody's initials on a colour of their own. Their name stands beside it. */
export const Face = ({ name, size = 36 }: { name: string; size?: number }) => (
  <span className={`face tint-${tintOf(name)}`} style={{ width: size, height: size }} aria-hidden="true">
    {initialsOf(name)}
  </span>
);

/** The same person has the same colour everywhere. */
const tintOf = (name: string): number => {
  let sum = 7;
  for (const letter of name) sum = (sum * 77 + letter.charCodeAt(0)) % 9_973;
  return sum % TINTS;
};

export const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
