import { foldWords } from '../catalogue/fold-text.ts';
import { trigramsOf } from '../catalogue/trigrams.ts';

/** Below this two texts are about different things. */
const ALIKE = 0.35;

const likeness = (a: Set<string>, b: Set<string>): number => {
  const common = [...a].filter((piece) => b.has(piece)).length;
  return common / Math.max(1, a.size + b.size - common);
};

/** Which of several texts a correction is of; null where it is like none. */
export const mostAlike = (text: string, candidates: readonly string[]): number | null => {
  const pieces = trigramsOf(foldWords(text).join(' '));
  const scores = candidates.map((candidate) => likeness(pieces, trigramsOf(foldWords(candidate).join(' '))));
  const best = Math.max(...scores);
  return best >= ALIKE ? scores.indexOf(best) : null;
};
