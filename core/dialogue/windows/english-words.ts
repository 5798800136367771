import { DAY_PARTS, type MinuteSpan } from './day-parts.ts';
import type { BareKind, Relation, WindowToken, WindowWords } from './window-token.ts';

type Entry = readonly [phrases: string, ...tokens: WindowToken[]];

const bare = (kind: BareKind): WindowToken => ({ kind });
const inDays = (days: number): WindowToken => ({ kind: 'days', days: { is: 'in_days', days } });
const weekday = (n: number): WindowToken => ({ kind: 'weekday', weekday: n });
const month = (n: number): WindowToken => ({ kind: 'month', month: n });
const relation = (name: Relation): WindowToken => ({ kind: 'relation', relation: name });
const part = (span: MinuteSpan, half: 'am' | 'pm'): WindowToken => ({ kind: 'part', span, half });
const number = (value: number): WindowToken => ({ kind: 'number', value });
const clock = (hour: number): WindowToken => ({ kind: 'clock', clock: { minutes: hour * 60, said: '24h' } });
const unit = (minutes: number): WindowToken => ({ kind: 'unit', minutes });
const any = bare('any');
const morning = part(DAY_PARTS.morning, 'am');
const afternoon = part(DAY_PARTS.afternoon, 'pm');
const evening = part(DAY_PARTS.evening, 'pm');

/** Phrases with one meaning are separated by `|`. */
const ENTRIES: readonly Entry[] = [
  ['today|todays', inDays(0)],
  ['tonight', inDays(0), evening],
  ['tomorrow|tomorow|tommorow|tommorrow|tomorrows|tmrw|tmr|tmw|2morrow', inDays(1)],
  ['day after tomorrow|the day after tomorrow|overmorrow', inDays(2)],
  ['mon|monday|mo', weekday(1)],
  ['tue|tues|tuesday|teusday|tu', weekday(2)],
  ['wed|weds|wednesday|wensday|wednsday', weekday(3)],
  ['thu|thur|thurs|thursday|thirsday', weekday(4)],
  ['fri|friday|firday', weekday(5)],
  ['sat|saturday|saterday', weekday(6)],
  ['sun|sunday', weekday(7)],
  ['week', bare('week')],
  ['weekend|week end|weekends', bare('weekend')],
  ['weekdays|weekday|working days|working day|workdays|on weekdays', { kind: 'days', days: { is: 'workdays' } }],
  ['jan|january', month(1)],
  ['feb|february', month(2)],
  ['mar|march', month(3)],
  ['apr|april', month(4)],
  ['may', month(5)],
  ['jun|june', month(6)],
  ['jul|july', month(7)],
  ['aug|august', month(8)],
  ['sep|sept|september', month(9)],
  ['oct|october', month(10)],
  ['nov|november', month(11)],
  ['dec|december', month(12)],
  ['morning|forenoon', morning],
  // `am` alone is a verb far more often.
  ['tomorrow am', inDays(1), morning],
  ['today am', inDays(0), morning],
  ['mornings', any, morning],
  ['afternoon|pm', afternoon],
  ['afternoons', any, afternoon],
  ['evening|night|at night', evening],
  ['evenings|nights', any, evening],
  ['noon|midday|mid day', clock(12)],
  ['midnight', clock(24)],
  ['lunch|lunchtime|lunch time|lunch break', part({ from: 720, to: 840 }, 'pm')],
  ['after lunch', part({ from: 780, to: 1020 }, 'pm')],
  ['before lunch|before noon', morning],
  ['after work|after office hours', part(DAY_PARTS.evening, 'pm')],
  ['first thing|first thing in the morning', part({ from: 480, to: 600 }, 'am')],
  ['half past', { kind: 'offset', minutes: 30 }],
  ['quarter past|a quarter past', { kind: 'offset', minutes: 15 }],
  ['quarter to|a quarter to', { kind: 'offset', minutes: -15 }],
  ['minutes|minute|mins|min', unit(1)],
  ['hours|hour|hrs|hr', unit(60)],
  ['days|day', unit(1_440)],
  ['weeks', unit(10_080)],
  // `one` and `a` count only before a unit: `monday is the best one`.
  ['a week|one week', number(1), bare('week')],
  ['a day|one day', number(1), unit(1_440)],
  ['an hour|one hour', number(1), unit(60)],
  ['half an hour', number(30), unit(1)],
  ['two|couple|couple of|a couple of', number(2)],
  ['three|few|a few', number(3)],
  ['four', number(4)],
  ['five', number(5)],
  ['six', number(6)],
  ['seven', number(7)],
  ['eight', number(8)],
  ['nine', number(9)],
  ['ten', number(10)],
  ['eleven', number(11)],
  ['twelve', number(12)],
  ['next|following', bare('next')],
  ['this|coming|upcoming|this coming', bare('this')],
  ['early', bare('early')],
  ['late', bare('late')],
  ['after|past|later than|not before|no earlier than|not earlier than|not until|starting after', relation('after')],
  ['since|from|starting|starting from|as of|onwards from', relation('from')],
  ['before|earlier than|not after|no later than|not later than|at the latest|latest', relation('before')],
  ['by|up to', relation('by')],
  ['between', relation('between')],
  ['at|@', relation('at')],
  ['around|about|approximately|roughly|circa|ca|at about|at around', relation('around')],
  ['in|within|during', relation('in')],
  ['to|thru|through', bare('to')],
  ['till|til|until', bare('until')],
  ['or|and|also|as well as|otherwise|alternatively', bare('or')],
  ['except|except for|but not|apart from|besides|not|never|any day but|cannot|cant|can not|not on', bare('except')],
  ['but', bare('but')],
  ['any|anytime|any time|any day|every|every day|whenever|all|each|always|flexible|anytime on|any time on', any],
  ['all day|all day long|whole day|the whole day', part({ from: 480, to: 1_260 }, 'pm')],
  [
    'asap|as soon as possible|immediately|right now|right away|now|straight away|at once|soonest|as early as possible',
    bare('asap'),
  ],
  ['first available|earliest possible|the sooner the better|urgent|urgently|earliest|soon', bare('asap')],
  [
    'on|the|of|please|pls|ok|okay|yes|works|work|fine|is|are|would|be|good|best|great|perfect|for|me|us|i|we|im|am home',
    bare('filler'),
  ],
  [
    'am|a|an|one|why not|if not|can|could|will|ill|you|come|home|at home|available|free|suits|suit|time|times|oclock|s|it|that|then|only|some|my',
    bare('filler'),
  ],
  [
    'maybe|preferably|ideally|possible|if possible|let us say|lets say|say|hi|hello|thanks|thank you|have|do|there',
    bare('filler'),
  ],
];

const phrases = new Map(
  ENTRIES.flatMap(([all, ...tokens]) => all.split('|').map((phrase) => [phrase, tokens] as const)),
);

export const ENGLISH: WindowWords = { phrases, slashed: 'day_first' };
export const AMERICAN: WindowWords = { phrases, slashed: 'month_first' };
