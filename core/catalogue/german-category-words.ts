import type { CategoryWords } from './category-words.ts';

const list = (words: string): string[] => words.split(', ');

/** As people in Germany, Austria and Switzerland say it. */
export const germanCategoryWords: CategoryWords = {
  categories: {
    tv: {
      sure: list(
        'fernseher, fernsehgerät, fernsehgeraet, tv, tv gerät, smart tv, flachbildfernseher, oled fernseher, glotze',
      ),
      weak: list('bildschirm, oled, kein bild, fernsehen'),
    },
    'washing-machine': {
      sure: list('waschmaschine, waschautomat, frontlader, toplader'),
      weak: list('wäsche, schleudern, schleudert, trommel'),
    },
    dryer: { sure: list('trockner, wäschetrockner, waeschetrockner, wärmepumpentrockner, tumbler'), weak: [] },
    dishwasher: {
      sure: list('geschirrspüler, geschirrspueler, spülmaschine, spuelmaschine, geschirrspülmaschine, abwaschmaschine'),
      weak: list('geschirr, spüler'),
    },
    refrigerator: {
      sure: list(
        'kühlschrank, kuehlschrank, gefrierschrank, gefriertruhe, tiefkühler, tiefkühltruhe, kühltruhe, eisschrank, gefrierer, weinkühlschrank, kühl gefrier kombination',
      ),
      weak: list('eiswürfel, kühlt nicht'),
    },
    oven: {
      sure: list(
        'backofen, ofen, herd, kochfeld, ceranfeld, induktionsfeld, induktionsherd, mikrowelle, mikrowellenherd, elektroherd, gasherd, dampfgarer',
      ),
      weak: list('kochplatte, herdplatte, grill'),
    },
    laptop: {
      sure: list('laptop, notebook, macbook, chromebook, thinkpad, ultrabook, klapprechner'),
      weak: list('rechner, computer, pc'),
    },
    printer: {
      sure: list('drucker, laserdrucker, tintenstrahldrucker, multifunktionsdrucker, multifunktionsgerät'),
      weak: list('scanner, toner, patrone'),
    },
    smartphone: {
      sure: list('smartphone, handy, mobiltelefon, iphone, natel, android handy'),
      weak: list('telefon, display'),
    },
    tablet: { sure: list('ipad, android tablet, galaxy tab, tablet computer, tablet pc'), weak: list('tablet') },
    router: {
      sure: list('router, wlan router, fritzbox, fritz box, speedport, modem, access point, mesh'),
      weak: list('wlan, wifi, internet, repeater'),
    },
    'coffee-machine': {
      sure: list(
        'kaffeemaschine, kaffeevollautomat, vollautomat, espressomaschine, kaffeeautomat, nespresso, siebträger, siebträgermaschine, padmaschine',
      ),
      weak: list('kaffee, espresso, cappuccino, milchaufschäumer'),
    },
    'robot-vacuum': {
      sure: list(
        'saugroboter, staubsaugerroboter, staubsauger roboter, wischroboter, saug wischroboter, roomba, roborock',
      ),
      weak: list('roboter, staubsauger, sauger'),
    },
    'sound-system': {
      sure: list(
        'stereoanlage, musikanlage, hifi anlage, hi fi anlage, soundbar, soundsystem, heimkino, av receiver, subwoofer, lautsprecher',
      ),
      weak: list('anlage, verstärker, receiver, box, boxen'),
    },
  },
  misleading: list(
    'handynummer, telefonnummer, auf dem handy, per handy, per telefon, am telefon, mein telefon ist, spülmaschinentab, geschirrspültab, kaffeetisch, tv schrank, fernsehtisch, neben dem fernseher, rufen sie mich auf dem handy an, kein ton, kein bild auf dem handy',
  ),
  filler: list(
    'ein, eine, einen, einem, der, die, das, den, dem, mein, meine, unser, unsere, ist, es, ich, habe, hab, modell, typ, nummer, nr, serie, von, und, heißt, glaube, kaputt, zoll, marke, mit, vielleicht',
  ),
};
