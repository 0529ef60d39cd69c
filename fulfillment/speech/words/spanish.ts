import type { SpeechWords } from '../speech-words.ts';
import { anyOf, dayAndMonth, expander, monthOf, yearAfter } from './calendar.ts';
import { wholeUtterance } from './whole-utterance.ts';
import { replaceEach } from './replace-each.ts';
import { wordsPattern } from '../../words-pattern.ts';

const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const shortMonths = {
  ene: 'enero',
  feb: 'febrero',
  mar: 'marzo',
  abr: 'abril',
  may: 'mayo',
  jun: 'junio',
  jul: 'julio',
  ago: 'agosto',
  sep: 'septiembre',
  sept: 'septiembre',
  oct: 'octubre',
  nov: 'noviembre',
  dic: 'diciembre',
};

const small = 'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo'.split(' ');

const ordinal = wordsPattern(/(?<![\d.,])(\d{1,2})\.?(º|ª|er|ro|do|ra|da)(?!\p{L})(?=( (?!de )\p{L})?)/gu);

/** "1.º", "2ª", "3.er": before a noun, "primero" and "tercero" lose their end. */
const ordinals = (text: string): string =>
  replaceEach(text, ordinal, ({ written, parts: [digits, ending = '', noun] }) => {
    const word = small[Number(digits) - 1];
    if (word === undefined) return written;
    if (/ª|a$/.test(ending)) return word.replace(/o$/, 'a');
    return ending === 'er' || noun !== undefined ? word.replace(/(?<=er)o$/, '') : word;
  });

const month = anyOf(months);
const dayOfMonth = new RegExp(String.raw`\b(\d{1,2})(?:\.?º)?(?: de)? (${month})(?:(?: de)? (\d{4}))?\b`, 'g');
const inFigures = dayAndMonth(
  '[Ee]l|[Aa]l|[Dd]el|[Dd]esde|[Hh]asta|día|lunes|martes|miércoles|jueves|viernes|sábado|domingo',
);
const afterDay = expander(shortMonths);

function dates(text: string): string {
  const named = replaceEach(text, inFigures, ({ written, parts: [d, m, y] }) => {
    const name = monthOf(months, m, d);
    return name === undefined ? written : `${Number(d)} de ${name}${yearAfter(' de ', y)}`;
  });
  const days = replaceEach(
    afterDay(named),
    dayOfMonth,
    ({ parts: [d, name, y] }) => `${Number(d) === 1 ? 'primero' : d} de ${name}${yearAfter(' de ', y)}`,
  );
  return days.replaceAll(/\b(del?) 1 al (?=\d)/gi, '$1 primero al ');
}

/** What the hour belongs to, by its number. */
const partsOfDay = ['la madrugada', 'la mañana', 'la tarde', 'la noche'] as const;

function partOf(hours: number): string {
  if (hours === 0) return partsOfDay[3];
  if (hours < 6) return partsOfDay[0];
  if (hours < 12) return partsOfDay[1];
  return hours < 19 ? partsOfDay[2] : partsOfDay[3];
}

function clock(hours: number, minutes: number): string {
  if (hours === 12 && minutes === 0) return '12 del mediodía';
  const hour = hours % 12 === 1 ? 'una' : String(hours % 12 === 0 ? 12 : hours % 12);
  return `${hour}${minutes > 0 ? ` y ${minutes}` : ''} de ${partOf(hours)}`;
}

const twelveHours = wordsPattern(
  /(?<![\d:.,])(1[0-2]|0?[1-9])(?::([0-5]\d))?\s?([AaPp])(?:\.\s?[Mm]\.?|[Mm](?!\p{L})\.?)/gu,
);

const times = (text: string): string =>
  replaceEach(text, twelveHours, ({ written, parts: [h, m = '0', half = ''], isEnd }) => {
    const hours = (Number(h) % 12) + (/p/i.test(half) ? 12 : 0);
    return `${clock(hours, Number(m))}${isEnd && written.endsWith('.') ? '.' : ''}`;
  });

export const spanish: SpeechWords = {
  offerMore: 'Hay más. ¿Quiere que siga?',
  moreOnScreen: 'Hay más en su pantalla.',
  wantsMore: wholeUtterance(
    'sí si claro vale ok okay favor siga sigue continúe continue continúa continua más mas adelante dale',
    'por que dígame dime leyendo quiero',
  ),
  wantsSpelling: wholeUtterance(
    'deletree deletréelo deletreelo deletréemelo deletrea deletrear deletrearlo deletreármelo despacio lento letra código codigo',
    'por favor puede puedes podría me lo más mas repita repite repetir repetirme el mi de reserva otra vez cuál cual era es',
  ),
  onceMore: 'El código es {code}. Otra vez: el código es {code}.',
  andMore: ['Y uno más.', 'Y {count} más.'],
  website: 'nuestro sitio web',
  and: 'y',
  range: 'a',
  by: 'por',
  each: 'de',
  per: 'por',
  outOf: 'de',
  percent: 'por ciento',
  at: 'arroba',
  dot: 'punto',
  underscore: 'guion bajo',
  plus: 'más',
  minus: 'menos',
  yes: 'sí',
  no: 'no',
  signs: {
    '~': 'unos',
    '≈': 'unos',
    '±': 'más o menos',
    '≤': 'como máximo',
    '≥': 'como mínimo',
    '<': 'menos de',
    '>': 'más de',
    '=': 'igual a',
    '#': 'número',
    '№': 'número',
    '§': 'sección',
    '½': 'medio',
    '¼': 'un cuarto',
    '¾': 'tres cuartos',
  },
  mixed: 'y',
  star: ['una estrella', 'estrellas'],
  currencies: {
    $: ['un dólar', 'dólares', 'un centavo', 'centavos'],
    US$: ['un dólar', 'dólares', 'un centavo', 'centavos'],
    USD: ['un dólar', 'dólares', 'un centavo', 'centavos'],
    '€': ['un euro', 'euros', 'un céntimo', 'céntimos'],
    EUR: ['un euro', 'euros', 'un céntimo', 'céntimos'],
    '£': ['una libra', 'libras', 'un penique', 'peniques'],
    GBP: ['una libra', 'libras', 'un penique', 'peniques'],
    CHF: ['un franco suizo', 'francos suizos', 'un céntimo', 'céntimos'],
    MXN: ['un peso mexicano', 'pesos mexicanos', 'un centavo', 'centavos'],
    '¥': ['un yen', 'yenes'],
    JPY: ['un yen', 'yenes'],
    '¢': ['un centavo', 'centavos'],
  },
  currencyNames: {
    USD: 'dólares',
    EUR: 'euros',
    GBP: 'libras',
    CHF: 'francos suizos',
    MXN: 'pesos mexicanos',
    JPY: 'yenes',
  },
  magnitudes: { millones: 'millones', millón: 'millón', mil: 'mil', M: 'millones', m: 'millones', k: 'mil' },
  ofMagnitude: (magnitude, currency) => (magnitude === 'mil' ? `mil ${currency}` : `${magnitude} de ${currency}`),
  units: {
    kg: ['un kilogramo', 'kilogramos'],
    g: ['un gramo', 'gramos'],
    lb: ['una libra', 'libras'],
    lbs: ['una libra', 'libras'],
    oz: ['una onza', 'onzas'],
    cm: ['un centímetro', 'centímetros'],
    mm: ['un milímetro', 'milímetros'],
    m: ['un metro', 'metros'],
    km: ['un kilómetro', 'kilómetros'],
    mi: ['una milla', 'millas'],
    ft: ['un pie', 'pies'],
    in: ['una pulgada', 'pulgadas'],
    'm²': ['un metro cuadrado', 'metros cuadrados'],
    ml: ['un mililitro', 'mililitros'],
    l: ['un litro', 'litros'],
    L: ['un litro', 'litros'],
    Wh: ['un vatio hora', 'vatios hora'],
    mAh: ['un miliamperio hora', 'miliamperios hora'],
    h: ['una hora', 'horas'],
    hr: ['una hora', 'horas'],
    hrs: ['una hora', 'horas'],
    min: ['un minuto', 'minutos'],
    'km/h': ['un kilómetro por hora', 'kilómetros por hora'],
    mph: ['una milla por hora', 'millas por hora'],
    MB: ['un megabyte', 'megabytes'],
    GB: ['un gigabyte', 'gigabytes'],
    '°C': ['un grado Celsius', 'grados Celsius'],
    '°F': ['un grado Fahrenheit', 'grados Fahrenheit'],
  },
  isPlural: (count) => count !== 1,
  abbreviations: {
    'p. ej': 'por ejemplo',
    'EE. UU': 'Estados Unidos',
    etc: 'etcétera',
    aprox: 'aproximadamente',
    incl: 'incluido',
    máx: 'máximo',
    mín: 'mínimo',
    núm: 'número',
    'n.º': 'número',
    No: 'número',
    'y/o': 'y o',
    Sr: 'señor',
    Sra: 'señora',
    Srta: 'señorita',
    Dr: 'doctor',
    Dra: 'doctora',
    Ud: 'usted',
    Uds: 'ustedes',
    Av: 'avenida',
    depto: 'departamento',
    pág: 'página',
    pers: 'persona',
    vs: 'contra',
    ext: 'extensión',
    tel: 'teléfono',
  },
  acronyms: {},
  words: 'CON DEL DOS ESE IVA LAS LOS MÁS MUY NOS PIN POR QUE SIN SON SUS TUS UNA UNO VEA'.split(' '),
  codeWords: '[Cc]ódigo|[Rr]eserva|[Rr]eferencia|[Ll]ocalizador|[Cc]onfirmación|PIN|PNR',
  weekdays: {
    lun: 'lunes',
    mar: 'martes',
    mié: 'miércoles',
    jue: 'jueves',
    vie: 'viernes',
    sáb: 'sábado',
    dom: 'domingo',
  },
  months,
  shortMonths,
  thousands: /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!,?\d)/g,
  dates,
  ordinals,
  clock,
  times,
  clockWord: String.raw`\s?h(?:rs?)?\b`,
  letterNames: { Y: 'i griega', W: 'doble ve' },
  agree: (text) =>
    text
      .replaceAll(/\b([Ll])as una\b/g, '$1a una')
      .replaceAll(/\b1 y medio horas?\b/g, 'una hora y media')
      .replaceAll(/ y medio horas?\b/g, ' horas y media')
      .replaceAll(/\bmedio hora\b/g, 'media hora'),
};
