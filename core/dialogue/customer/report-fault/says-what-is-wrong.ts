import { detectCategory } from '../../../catalogue/detect-category.ts';
import { foldWords, wordRuns } from '../../../catalogue/fold-text.ts';

/** What people say around a fault without telling it: greetings, requests, and that it is broken at all. */
const SAYS_LITTLE: Readonly<Record<string, string>> = {
  en: `hello hi hey dear good morning afternoon evening please thanks thank you sorry help hallo moin
    i im ive we my our me us the a an it its is are was this that there to for with and of in on at by so
    can could would will should somebody someone anybody anyone you have has had need needs want like look
    repair repaired fix fixed fixing service technician expert engineer report reporting fault problem problems issue
    broken broke defective faulty kaput kaputt bust damaged doesnt does not dont isnt work works working
    anymore any more now today again still new old just since yesterday got come get`,
  de: `hallo hi hey moin servus guten gute tag morgen abend grüß gott liebe lieber bitte danke vielen dank hilfe sorry
    ich wir mein meine meinen meinem meiner unser unsere unseren unserem mir uns der die das den dem ein eine einen einem einer
    es ist sind war hier da zu für mit und von in im an am bei so auch kann können könnte könnten würde soll sollte jemand sie
    habe haben hat hatte brauche brauchen möchte möchten will wollen reparieren repariert reparatur service techniker
    fachkraft melden meldung defekt defekte defekter defektes fehler problem probleme störung kaputt kaputte kaputter
    kaputtes hinüber beschädigt funktioniert funktionieren geht gehen läuft tut tuts nicht nichts mehr jetzt heute wieder
    noch immer neu alt seit gestern kommen anschauen ansehen leider`,
  es: `hola buenas buenos días dia tardes noches por favor gracias ayuda perdón socorro yo nosotros mi mis nuestro nuestra
    me nos el la los las un una uno es son está estan era fue esto este esta eso hay aquí a al para con y o de del en que se le lo
    puede puedo pueden podría podrían alguien usted ustedes tengo tenemos tiene he ha necesito necesitamos quiero
    querría quisiera reparar reparado reparación arreglar arreglo servicio técnico avisar aviso avería averiado averiada
    fallo falla problema problemas roto rota estropeado estropeada dañado defectuoso no funciona funcionan va ya más
    ahora hoy otra vez todavía sigue nuevo nueva viejo vieja desde ayer venir venga mirar`,
};

/** English ones count in every language: people mix. */
const littleBy = new Map(
  Object.entries(SAYS_LITTLE).map(([language, words]) => [
    language,
    new Set(foldWords(`${SAYS_LITTLE['en']} ${words}`)),
  ]),
);
const littleIn = (locale: string): ReadonlySet<string> =>
  littleBy.get(locale.split(/[-_]/)[0] ?? '') ?? littleBy.get('en') ?? new Set();

const LONGEST_NAME = 3;
/** Whoever writes more than this has said it by then; every word costs, and a burst may hold ten thousands. */
const WORDS_READ = 60;

/** Whether words tell what is wrong with a device, and not only that something is with which one. */
export const saysWhatIsWrong = (text: string, brand: string | null, locale: string): boolean => {
  const words = foldWords(text).slice(0, WORDS_READ);
  const little = littleIn(locale);
  const names = new Set(brand === null ? [] : foldWords(brand));
  const said = words.map((word) => !little.has(word) && !names.has(word) && !/\d/.test(word));
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
