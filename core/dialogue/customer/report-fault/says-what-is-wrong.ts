import { detectCategory } from '../../../catalogue/detect-category.ts';
import { foldWords, wordRuns } from '../../../catalogue/fold-text.ts';

/** What people say around a fault without telling it: greetings, requests, and that it is broken at all. */
const SAYS_LITTLE = new Set(
  `hello hi hey dear good morning afternoon evening please thanks thank you sorry help hallo moin
  i im ive we my our me us the a an it its is are was this that there to for with and of in on at by so
  can could would will should somebody someone anybody anyone you have has had need needs want like look
  repair repaired fix fixed fixing service technician expert engineer report reporting fault problem problems issue
  broken broke defective faulty kaput kaputt bust damaged doesnt does not dont isnt work works working
  anymore any more now today again still new old just since yesterday got come get`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const LONGEST_NAME = 3;
/** Whoever writes more than this has said it by then; every word costs, and a burst may hold ten thousands. */
const WORDS_READ = 60;

/** Whether words tell what is wrong with a device, and not only that something is with which one. */
export const saysWhatIsWrong = (text: string, brand: string | null, locale: string): boolean => {
  const words = foldWords(text).slice(0, WORDS_READ);
  const names = new Set(brand === null ? [] : foldWords(brand));
  const said = words.map((word) => !SAYS_LITTLE.has(word) && !names.has(word) && !/\d/.test(word));
  for (const run of wordRuns(words, LONGEST_NAME)) {
    const isDevice = detectCategory(run.words.join(' '), locale) !== null;
    // A phrase counts as a device's name only where none of its words could be left out.
    if (isDevice && namesOnlyDevice(run.words, locale)) said.fill(false, run.at, run.at + run.words.length);
  }
  return said.includes(true);
};

const namesOnlyDevice = (words: readonly string[], locale: string): boolean =>
  words.length === 1 ||
  words.every((_, at) => detectCategory(words.filter((__, other) => other !== at).join(' '), locale) === null);
