import type { CategoryKey } from './model.ts';

/** How the speakers of one language name the devices in a sentence. Plurals in -s are understood by themselves. */
export interface CategoryWords {
  readonly categories: Readonly<Record<CategoryKey, KeywordList>>;
  /** Phrases that hold a keyword and don't mean the device. */
  readonly misleading: readonly string[];
  /** Words around a model number that are no part of it. */
  readonly filler: readonly string[];
}

export interface KeywordList {
  readonly sure: readonly string[];
  /** Words that name the device only when nothing surer is named, such as `printer` beside `laptop`. */
  readonly weak: readonly string[];
}

const en: CategoryWords = {
  categories: {
    tv: {
      sure: [
        'tv',
        'telly',
        'television',
        'smart tv',
        'television set',
        'tv set',
        'flat screen',
        'oled tv',
        'qled',
        'bravia',
      ],
      weak: ['oled', 'tele', 'no picture'],
    },
    'washing-machine': {
      sure: [
        'washing machine',
        'washer',
        'clothes washer',
        'front loader',
        'top loader',
        'washer dryer',
        'washmachine',
      ],
      weak: ['laundry machine', 'laundry', 'spin cycle', 'drum'],
    },
    dryer: {
      sure: ['dryer', 'drier', 'tumble dryer', 'tumble drier', 'clothes dryer', 'laundry dryer'],
      weak: ['tumbler'],
    },
    dishwasher: { sure: ['dishwasher', 'dish washer', 'dish washing machine'], weak: ['dishes'] },
    refrigerator: {
      sure: ['refrigerator', 'fridge', 'freezer', 'fridge freezer', 'icebox', 'refridgerator', 'wine cooler'],
      weak: ['ice maker', 'not cooling'],
    },
    oven: {
      sure: [
        'oven',
        'stove',
        'cooker',
        'hob',
        'cooktop',
        'microwave',
        'microwave oven',
        'induction hob',
        'range cooker',
      ],
      weak: ['hotplate', 'hot plate', 'grill'],
    },
    laptop: {
      sure: ['laptop', 'notebook', 'macbook', 'chromebook', 'thinkpad', 'ultrabook', 'surface laptop'],
      weak: ['computer', 'pc'],
    },
    printer: {
      sure: ['printer', 'laser printer', 'inkjet', 'laserjet', 'officejet', 'multifunction printer'],
      weak: ['scanner', 'toner'],
    },
    smartphone: {
      sure: [
        'smartphone',
        'smart phone',
        'mobile phone',
        'cell phone',
        'cellphone',
        'iphone',
        'android phone',
        'galaxy phone',
      ],
      weak: ['phone', 'mobile', 'handset', 'cell'],
    },
    tablet: { sure: ['ipad', 'android tablet', 'galaxy tab', 'tablet computer'], weak: ['tablet'] },
    router: {
      sure: ['router', 'wifi router', 'wlan router', 'fritzbox', 'fritz box', 'modem', 'access point', 'mesh'],
      weak: ['wifi', 'wi fi', 'wlan', 'internet', 'repeater'],
    },
    'coffee-machine': {
      sure: [
        'coffee machine',
        'coffee maker',
        'coffeemaker',
        'espresso machine',
        'espresso maker',
        'nespresso',
        'bean to cup',
      ],
      weak: ['coffee', 'espresso', 'cappuccino', 'milk frother'],
    },
    'robot-vacuum': {
      sure: [
        'robot vacuum',
        'robot vacuum cleaner',
        'vacuum robot',
        'robot hoover',
        'robovac',
        'roomba',
        'roborock',
        'robotic vacuum',
      ],
      weak: ['robot', 'vacuum', 'vacuum cleaner', 'hoover', 'mop'],
    },
    'sound-system': {
      sure: [
        'sound system',
        'soundbar',
        'sound bar',
        'stereo',
        'hi fi',
        'hifi',
        'home cinema',
        'av receiver',
        'subwoofer',
        'loudspeaker',
      ],
      weak: ['speaker', 'amplifier', 'receiver', 'sound'],
    },
  },
  misleading: [
    'phone me',
    'call my phone',
    'phone number',
    'my phone is',
    'by phone',
    'on the phone',
    'over the phone',
    'mobile number',
    'give me a phone call',
    'phone call',
    'my mobile is',
    'dishwasher tablet',
    'dish washer tablet',
    'coffee table',
    'computer says no',
    'tv stand',
    'next to the tv',
    'phone app',
    'no sound',
  ],
  filler: [
    'a',
    'an',
    'the',
    'my',
    'our',
    'is',
    'its',
    'it',
    'this',
    'that',
    'i',
    'have',
    'got',
    'model',
    'type',
    'number',
    'no',
    'nr',
    'series',
    'from',
    'by',
    'of',
    'and',
    'called',
    'think',
    'broken',
    'inch',
    'made',
    'with',
    'one',
    'some',
    'maybe',
  ],
};

/** By language. A person's locale falls back to its language, and that to English. */
export const CATEGORY_WORDS: Readonly<Record<string, CategoryWords>> = { en };

export const categoryWordsFor = (locale: string): CategoryWords =>
  CATEGORY_WORDS[locale] ?? CATEGORY_WORDS[locale.split('-')[0] ?? 'en'] ?? en;
