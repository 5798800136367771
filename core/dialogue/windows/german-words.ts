import { DAY_PARTS } from './day-parts.ts';
import type { WindowWords } from './window-token.ts';
import {
  afternoon,
  any,
  bare,
  clock,
  type Entry,
  evening,
  inDays,
  month,
  morning,
  number,
  offset,
  part,
  phrasesOf,
  relation,
  unit,
  weekday,
} from './word-tokens.ts';

const WEEKDAYS = [
  'montag|mo',
  'dienstag|di',
  'mittwoch|mi',
  'donnerstag|do|donerstag',
  'freitag|fr',
  'samstag|sa|sonnabend',
  'sonntag|so',
] as const;

/** `Dienstag morgen` is its morning: only without a day before it `morgen` is tomorrow. */
const weekdays: readonly Entry[] = WEEKDAYS.flatMap((names, at): Entry[] => {
  const followedBy = (word: string): string =>
    names
      .split('|')
      .map((name) => `${name} ${word}`)
      .join('|');
  return [
    [names, weekday(at + 1)],
    [followedBy('morgen'), weekday(at + 1), morning],
    [followedBy('früh'), weekday(at + 1), morning],
  ];
});

const ENTRIES: readonly Entry[] = [
  ['heute', inDays(0)],
  ['heute morgen|heute früh', inDays(0), morning],
  ['heute nacht', inDays(0), evening],
  ['morgen|morgn', inDays(1)],
  ['morgen früh|morgen in der früh', inDays(1), morning],
  ['übermorgen', inDays(2)],
  ...weekdays,
  ['montags', weekday(1)],
  ['dienstags', weekday(2)],
  ['mittwochs', weekday(3)],
  ['donnerstags', weekday(4)],
  ['freitags', weekday(5)],
  ['samstags', weekday(6)],
  ['sonntags', weekday(7)],
  ['woche', bare('week')],
  ['wochenende|wochenend|we', bare('weekend')],
  ['werktags|wochentags|unter der woche|an werktagen', { kind: 'days', days: { is: 'workdays' } }],
  ['jan|januar|jänner', month(1)],
  ['feb|februar|feber', month(2)],
  ['mär|märz|mrz', month(3)],
  ['apr|april', month(4)],
  ['mai', month(5)],
  ['jun|juni|juno', month(6)],
  ['jul|juli', month(7)],
  ['aug|august', month(8)],
  ['sep|sept|september', month(9)],
  ['okt|oktober', month(10)],
  ['nov|november', month(11)],
  ['dez|dezember', month(12)],
  ['vormittag|früh|in der früh|am morgen|am frühen morgen', morning],
  ['vormittags|morgens|jeden morgen', any, morning],
  ['nachmittag', afternoon],
  ['nachmittags', any, afternoon],
  ['spätnachmittag', bare('late'), afternoon],
  ['abend|am abend', evening],
  ['abends|nach feierabend|nach der arbeit', any, evening],
  ['mittag|zu mittag|am mittag', clock(12)],
  ['mitternacht', clock(24)],
  ['mittags|in der mittagszeit|mittagszeit|in der mittagspause', part({ from: 720, to: 840 }, 'pm')],
  ['nach dem mittagessen|nach dem mittag', part({ from: 780, to: 1020 }, 'pm')],
  ['vor mittag|vor dem mittagessen', part(DAY_PARTS.morning, 'am')],
  ['gleich früh|gleich morgens|ganz früh', part({ from: 480, to: 600 }, 'am')],
  ['halb', offset(-30)],
  ['viertel nach', offset(15)],
  ['viertel vor|dreiviertel|drei viertel', offset(-15)],
  ['minuten|minute|min', unit(1)],
  ['stunden|stunde|std', unit(60)],
  ['tagen|tage|tag', unit(1_440)],
  ['wochen', unit(10_080)],
  ['einer woche|ner woche', number(1), bare('week')],
  ['einem tag', number(1), unit(1_440)],
  ['einer stunde', number(1), unit(60)],
  ['einer halben stunde', number(30), unit(1)],
  ['um eins', relation('at'), number(1)],
  ['zwei|zwo', number(2)],
  ['drei|ein paar|paar', number(3)],
  ['vier', number(4)],
  ['fünf', number(5)],
  ['sechs', number(6)],
  ['sieben', number(7)],
  ['acht', number(8)],
  ['neun', number(9)],
  ['zehn', number(10)],
  ['elf', number(11)],
  ['zwölf', number(12)],
  ['nächste|nächsten|nächster|nächstes', bare('next')],
  ['diese|diesen|dieser|dieses|kommende|kommenden|kommender|kommendes', bare('this')],
  ['frühen|früher|frühe', bare('early')],
  ['späten|später|späte', bare('late')],
  ['nach|später als|nicht vor|frühestens|frühestens um|frühestens ab|erst nach', relation('after')],
  ['von|vom|ab|seit|so ab|erst ab|beginnend', relation('from')],
  ['vor|früher als|nicht nach|spätestens|spätestens um|spätestens bis|nicht später als', relation('before')],
  ['bis zu|bis spätestens', relation('by')],
  ['zwischen', relation('between')],
  ['um|@', relation('at')],
  ['gegen|ungefähr|etwa|circa|ca|rund um|so gegen|so um|etwa um|ungefähr um|ca um', relation('around')],
  ['in|im|innerhalb|binnen', relation('in')],
  ['bis', bare('until')],
  ['oder|und|auch|sowie|sonst|alternativ|beziehungsweise|bzw', bare('or')],
  ['außer|nicht|kein|keine|nie|nur nicht|nicht am|bloß nicht|ausgenommen|ohne', bare('except')],
  ['aber|sondern|jedoch', bare('but')],
  ['egal|immer|jederzeit|jeden|jeder|jedes|jeden tag|täglich|alle|flexibel|wann immer|egal wann|irgendwann', any],
  ['ganztags|ganztägig|den ganzen tag|ganzen tag', part({ from: 480, to: 1_260 }, 'pm')],
  [
    'asap|so bald wie möglich|sobald wie möglich|möglichst bald|baldmöglichst|schnellstmöglich|so schnell wie möglich',
    bare('asap'),
  ],
  [
    'möglichst schnell|sofort|jetzt|gleich|umgehend|dringend|bald|heute noch|frühestmöglich|am liebsten sofort',
    bare('asap'),
  ],
  [
    'am|an|den|dem|der|die|das|des|bitte|ok|okay|ja|gern|gerne|gut|prima|super|passt|passen|geht|ginge|wäre|ist|sind|es|mir|uns|ich|wir',
    bare('filler'),
  ],
  [
    'bin|kann|könnte|können|sie|kommen|komm|da|zu hause|zuhause|daheim|frei|verfügbar|uhr|uhrzeit|dann|nur|mein|für|mich|wenn|was',
    bare('filler'),
  ],
  [
    'vielleicht|am besten|am liebsten|lieber|möglich|wenn möglich|eventuell|sagen wir|hallo|danke|vielen dank|habe|hätte|zeit|zeiten|mal|doch|schon|noch|wieder|etwas|ein|eine|einen',
    bare('filler'),
  ],
];

/** `nächste` and `naechste`: not every keyboard has an ä. */
const twice = (phrases: string): string => {
  const typed = phrases.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return typed === phrases ? phrases : `${phrases}|${typed}`;
};

export const GERMAN: WindowWords = {
  phrases: phrasesOf(ENTRIES.map(([phrases, ...tokens]) => [twice(phrases), ...tokens])),
  rewrites: [
    [/(\d{1,2})\s*uhr\s*(\d{2})(?!\d)/g, '$1:$2'],
    [/(\d{1,2})\s*uhr(?!\p{L})/gu, '$1:00'],
    // `am 24.`: after these words a number with a point is a day; elsewhere the point may end the sentence.
    [/(^|[^\p{L}])(am|den|dem|der|vom|zum|ab dem|bis zum)\s+(\d{1,2})\.(?!\d)/gu, '$1$2 $3th '],
  ],
  slashed: 'day_first',
};
