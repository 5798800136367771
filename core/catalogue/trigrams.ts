/**
 * The distinct three-character pieces of a folded text. Two marks in front and one behind let beginnings weigh more
 * than endings, because people remember how a model number starts.
 */
export const trigramsOf = (folded: string): Set<string> => {
  const marked = `^^${folded}$`;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at += 1) pieces.add(marked.slice(at, at + 3));
  return pieces;
};

/** One mistake apart at most: a character more, less, other, or two neighbours swapped. */
export const isOneSlipAway = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let front = 0;
  while (front < a.length && a[front] === b[front]) front += 1;
  const restA = a.slice(front);
  const restB = b.slice(front);
  return (
    restA === restB ||
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
};
