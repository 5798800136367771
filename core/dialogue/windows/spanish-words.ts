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
  'lunes|lun',
  'martes|mar',
  'miércoles|mié|mier',
  'jueves|jue',
  'viernes|vie',
  'sábado|sáb|sábados',
  'domingo|dom|domingos',
] as const;

/** `martes mañana` is its morning: only without a day before it `mañana` is tomorrow. */
const weekdays: readonly Entry[] = WEEKDAYS.flatMap((names, at): Entry[] => [
  [names, weekday(at + 1)],
  [
    names
      .split('|')
      .map((name) => `${name} mañana`)
      .join('|'),
    weekday(at + 1),
    morning,
  ],
]);

const ENTRIES: readonly Entry[] = [
  ['hoy', inDays(0)],
  ['esta mañana|hoy mañana', inDays(0), morning],
  ['esta tarde', inDays(0), afternoon],
  ['esta noche', inDays(0), evening],
  ['mañana|manyana', inDays(1)],
  ['mañana temprano', inDays(1), morning],
  ['pasado mañana|pasado', inDays(2)],
  ...weekdays,
  ['semana', bare('week')],
  [
    'semana que viene|la semana que viene|próxima semana|la próxima semana|semana próxima|la semana próxima|siguiente semana|semana siguiente',
    bare('next'),
    bare('week'),
  ],
  ['fin de semana|finde|el finde', bare('weekend')],
  ['próximo fin de semana|fin de semana que viene|próximo finde|finde que viene', bare('next'), bare('weekend')],
  ['entre semana|días laborables|días de diario|laborables', { kind: 'days', days: { is: 'workdays' } }],
  ['ene|enero', month(1)],
  ['feb|febrero', month(2)],
  ['marzo', month(3)],
  ['abr|abril', month(4)],
  ['may|mayo', month(5)],
  ['jun|junio', month(6)],
  ['jul|julio', month(7)],
  ['ago|agosto', month(8)],
  ['sep|sept|septiembre|setiembre', month(9)],
  ['oct|octubre', month(10)],
  ['nov|noviembre', month(11)],
  ['dic|diciembre', month(12)],
  ['por la mañana|de la mañana|en la mañana|a la mañana|la mañana', morning],
  ['por las mañanas|las mañanas|mañanas', any, morning],
  ['por la tarde|de la tarde|en la tarde|a la tarde|tarde|la tarde', afternoon],
  ['por las tardes|las tardes|tardes', any, afternoon],
  ['por la noche|de la noche|en la noche|a la noche|noche|tardenoche', evening],
  ['por las noches|noches|después del trabajo|al salir del trabajo', any, evening],
  ['mediodía|al mediodía|a mediodía', clock(12)],
  ['medianoche', clock(24)],
  ['a la hora de comer|hora de comer', part({ from: 780, to: 900 }, 'pm')],
  ['después de comer', part({ from: 900, to: 1020 }, 'pm')],
  ['antes de comer', part(DAY_PARTS.morning, 'am')],
  [
    'primera hora|a primera hora|a primera hora de la mañana|primera hora de la mañana',
    part({ from: 480, to: 600 }, 'am'),
  ],
  ['última hora|a última hora|a última hora de la tarde|última hora de la tarde', evening],
  ['ymedia', offset(30)],
  ['ycuarto', offset(15)],
  ['menoscuarto', offset(-15)],
  ['minutos|minuto|min', unit(1)],
  ['horas|hora', unit(60)],
  ['días|día', unit(1_440)],
  ['semanas', unit(10_080)],
  ['una semana', number(1), bare('week')],
  ['un día', number(1), unit(1_440)],
  ['una hora', number(1), unit(60)],
  ['media hora', number(30), unit(1)],
  ['a la una|la una', relation('at'), number(1)],
  ['dos|un par de', number(2)],
  ['tres|unos|unas', number(3)],
  ['cuatro', number(4)],
  ['cinco', number(5)],
  ['seis', number(6)],
  ['siete', number(7)],
  ['ocho', number(8)],
  ['nueve', number(9)],
  ['diez', number(10)],
  ['once', number(11)],
  ['doce', number(12)],
  ['próximos|siguientes|próximas', bare('next')],
  ['este|esta|próximo|próxima|siguiente', bare('this')],
  ['temprano|primeras horas de', bare('early')],
  [
    'después de|después de las|después de la|después del|tras|tras las|pasadas las|no antes de|no antes de las|más tarde de las',
    relation('after'),
  ],
  ['a partir de|a partir de las|a partir de la|a partir del|desde|desde las|desde la|desde el', relation('from')],
  [
    'antes de|antes de las|antes de la|antes del|no después de|no después de las|como muy tarde|como muy tarde a las|a más tardar',
    relation('before'),
  ],
  ['entre|entre las|entre la|entre el', relation('between')],
  ['a las|a|@', relation('at')],
  ['sobre|sobre las|hacia|hacia las|alrededor de|alrededor de las|como a las|más o menos a las', relation('around')],
  ['en|dentro de', relation('in')],
  ['al', bare('to')],
  ['hasta|hasta las|hasta la|hasta el', bare('until')],
  ['o|u|y|e|también|si no|o bien|además', bare('or')],
  ['excepto|menos|salvo|no|nunca|no puedo|no puedo el|no el|excepto el|menos el|salvo el', bare('except')],
  ['pero|sino', bare('but')],
  [
    'cualquier|cualquiera|siempre|cuando sea|cuando quieran|todos|todos los días|cada|flexible|me da igual|da igual',
    any,
  ],
  ['cualquier día|cualquier hora|a cualquier hora|en cualquier momento|cualquier momento', any],
  ['todo el día', part({ from: 480, to: 1_260 }, 'pm')],
  ['cuanto antes|lo antes posible|ya|ahora|ahora mismo|ya mismo|urgente|enseguida|inmediatamente|asap', bare('asap')],
  ['lo más pronto posible|pronto|lo más rápido posible', bare('asap')],
  [
    'el|la|los|las|de|del|por favor|porfa|vale|ok|sí|bien|perfecto|va|viene|que viene|me|nos|es|está|son|sería|yo|para|con|favor',
    bare('filler'),
  ],
  [
    'estoy|estaré|estamos|puedo|puede|pueden|podría|venir|vengan|venga|ir|en casa|libre|disponible|h|hrs|entonces|solo|sólo|mi|si|que|un|una',
    bare('filler'),
  ],
  [
    'quizás|quizá|mejor|preferiblemente|si puede ser|posible|si es posible|digamos|hola|gracias|tengo|hay|ahí|allí|por',
    bare('filler'),
  ],
];

const HOUR = String.raw`(\d{1,2}|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)`;

export const SPANISH: WindowWords = {
  phrases: phrasesOf(ENTRIES),
  rewrites: [
    [/(\d{1,2})h(\d{2})(?!\d)/g, '$1:$2'],
    // What English says before the hour, Spanish says behind it.
    [new RegExp(`${HOUR} y media(?!\\p{L})`, 'gu'), 'ymedia $1'],
    [new RegExp(`${HOUR} y cuarto(?!\\p{L})`, 'gu'), 'ycuarto $1'],
    [new RegExp(`${HOUR} menos cuarto(?!\\p{L})`, 'gu'), 'menoscuarto $1'],
    // `de 9 a 11`, `de las 9 a las 11`, `lunes a viernes`: here `a` is no hour's beginning.
    [/(\d(?:\s*h)?)\s+a\s+(?:las?\s+)?(?=\d)/g, '$1 - '],
    [/(\p{L})\s+a\s+(?=(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom)\p{L}*)/gu, '$1 - '],
    [/tarde\s*-\s*noche/g, 'tardenoche'],
  ],
  slashed: 'day_first',
};
