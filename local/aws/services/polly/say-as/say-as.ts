import type { SpeechPart } from '../speech/segment.ts';
import { cutInto } from './cut-into.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import { readDate } from './read-date.ts';
import type { SpokenLanguage } from './spoken-language.ts';

export interface SayAsOptions {
  /** A Polly language code. */
  readonly language: string;
  /** The order of a date's parts, such as "mdy". */
  readonly format?: string;
}

/** Words for a text, or undefined to leave it to the voice, which reads most figures well in its own language. */
type Reader = (text: string, language: SpokenLanguage, format?: string) => readonly SpeechPart[] | undefined;

/** What is to be said for `<say-as interpret-as="kind">`; undefined when Polly has no such kind. */
export function sayAs(kind: string, text: string, options: SayAsOptions): readonly SpeechPart[] | undefined {
  const reader = READERS.get(kind);
  if (!reader) return undefined;
  const trimmed = text.trim();
  const spoken = LANGUAGES.get(options.language.slice(0, 2));
  if (spoken) return reader(trimmed, spoken, options.format) ?? [trimmed];
  return SPELLED.has(kind) ? [Array.from(trimmed).join(' ')] : [trimmed];
}

const LANGUAGES: ReadonlyMap<string, SpokenLanguage> = new Map([
  ['en', english],
  ['de', german],
]);

/** Spelling in threes is how people read a code out, and gives the listener time to write. */
const GROUP = 3;

function spell(text: string, language: SpokenLanguage): readonly SpeechPart[] {
  const characters = Array.from(text).filter((character) => character.trim() !== '');
  return characters.flatMap((character, position) => {
    const isPause = position > 0 && position % GROUP === 0 && position < characters.length - 1;
    return [isPause ? ', ' : ' ', language.spell(character)];
  });
}

const wholeNumber = (text: string): number | undefined => {
  const figures = text.replaceAll(/(?<=\d)[,.\s](?=\d{3}\b)/g, '');
  return /^-?\d{1,15}$/.test(figures) ? Number(figures) : undefined;
};

function cardinal(text: string, language: SpokenLanguage): readonly string[] | undefined {
  const [whole = '', decimals, ...more] = text.split(language.decimal.sign);
  const number = wholeNumber(whole);
  if (number === undefined || more.length > 0) return undefined;
  if (decimals === undefined) return [language.cardinal(number)];
  if (!/^\d+$/.test(decimals)) return undefined;
  return [
    `${language.cardinal(number)} ${language.decimal.word} ${Array.from(decimals, (figure) => language.cardinal(Number(figure))).join(' ')}`,
  ];
}

function ordinal(text: string, language: SpokenLanguage): readonly string[] | undefined {
  const number = wholeNumber(text.replace(/(?:st|nd|rd|th|\.)$/i, ''));
  return number === undefined || number < 0 ? undefined : [language.ordinal(number)];
}

const MIXED = /^(?:(\d{1,6})\+)?(\d{1,6})\/(\d{1,6})$/;

function fraction(text: string, language: SpokenLanguage): readonly string[] | undefined {
  const [all, whole = '0', numerator, denominator] = MIXED.exec(text) ?? [];
  if (all === undefined || Number(denominator) < 2) return undefined;
  return [language.fraction({ whole: Number(whole), numerator: Number(numerator), denominator: Number(denominator) })];
}

function unit(text: string, language: SpokenLanguage): readonly string[] | undefined {
  const [, amount = '', sign = ''] = /^([\d./,+]*)\s*(\p{L}+)$/u.exec(text) ?? [];
  const names = language.units.get(sign);
  if (!names) return undefined;
  if (amount === '') return [names[0]];
  if (amount === '1') return [`${language.one} ${names[0]}`];
  const said = fraction(amount, language) ?? cardinal(amount, language);
  return said && [...said, ' ', MIXED.test(amount) ? names[0] : names[1]];
}

function date(text: string, language: SpokenLanguage, format?: string): readonly string[] | undefined {
  const read = readDate(text, format);
  return read && [language.date(read)];
}

/** Polly's time is a duration, `1'21"`; a time of day is left to the voice. */
function time(text: string, language: SpokenLanguage): readonly string[] | undefined {
  const [all, minutes = '0', seconds = '0'] = /^(?:(\d{1,4})')?(?:(\d{1,4})(?:"|''))?$/.exec(text) ?? [];
  return all ? [language.duration(Number(minutes), Number(seconds))] : undefined;
}

/** How people group a number that was written without groups, by its length. */
const TELEPHONE_GROUPS: ReadonlyMap<number, readonly number[]> = new Map([
  [7, [3, 4]],
  [10, [3, 3, 4]],
]);

/** The figures one by one, with a pause between groups. */
function telephone(text: string, language: SpokenLanguage): readonly SpeechPart[] | undefined {
  const [number = '', extension = ''] = text.toLowerCase().split('x');
  const written = number.match(/\d+/g);
  if (!written) return undefined;
  const [first = ''] = written;
  const widths = written.length === 1 ? TELEPHONE_GROUPS.get(first.length) : undefined;
  const groups = widths ? cutInto(first, widths) : written;
  const said = groups.map((group) => Array.from(group).join(' ')).join(', ');
  const figures = extension.replaceAll(/\D/g, '');
  return [figures ? `${said}, ${language.extension} ${Array.from(figures).join(' ')}` : said];
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['characters', spell],
  ['spell-out', spell],
  ['digits', (text, language) => spell(text.replaceAll(/\D/g, '') || text, language)],
  ['cardinal', cardinal],
  ['number', cardinal],
  ['ordinal', ordinal],
  ['fraction', fraction],
  ['unit', unit],
  ['date', date],
  ['time', time],
  ['telephone', telephone],
  ['address', () => undefined],
]);

const SPELLED = new Set(['characters', 'spell-out', 'digits', 'telephone']);
