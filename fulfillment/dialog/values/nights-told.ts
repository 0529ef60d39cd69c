import { ofLocale } from '../../of-locale.ts';
import { onceEach } from '../../once-each.ts';
import type { Turn } from '../../turn.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { readsAsQuestion } from '../words/cues.ts';
import { findDayOfMonth } from './day-of-month.ts';
import { mayDeny } from './denial.ts';
import { asCount } from '../form/form.ts';
import { findDate } from './mentioned-date.ts';
import { numberOf, numberPattern } from './number-words.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { isDate } from '../travel-dates.ts';
import { turnOfForm } from '../form/turn-of-form.ts';

/** How a stay is told without a count of its nights; each for a regular expression, with # for a number. */
interface NightWords {
  /** Beside the day on which they leave. */
  readonly until: string;
  readonly more: string;
  readonly fewer: string;
}

const nightWords = ofLocale<NightWords>({
  en_US: () => ({
    until: 'until|till|leav(?:e|ing)|check(?:ing)?[- ]?out|depart(?:ing)?',
    more: '# (?:more|extra|additional) nights?|# nights? (?:more|longer)|(?<one>another night)',
    fewer: '# (?:less|fewer) nights?|# nights? (?:less|fewer|shorter)',
  }),
  de_DE: () => ({
    until: 'bis|abreise|auschecken|(?:ab|weg)(?:reisen|fahren)|reisen? .*ab',
    more: '# (?:weitere|zusätzliche) n[aä]chte?|# n[aä]chte? (?:mehr|länger)|noch # nacht',
    fewer: '# n[aä]chte? (?:weniger|kürzer)',
  }),
  es_US: () => ({
    until: 'hasta|salgo|salimos|salida|me voy|nos vamos',
    more: '# noches? (?:m[aá]s|adicional(?:es)?)|(?<one>otra noche)',
    fewer: '# noches? menos',
  }),
  fr_FR: () => ({
    until: "jusqu['’]au|je pars|nous partons|on part|départ",
    more: '# nuits? (?:de plus|supplémentaires?)|encore # nuits?',
    fewer: '# nuits? (?:de|en) moins',
  }),
});

const patternsOf = onceEach((localeId: string) => {
  const { until, more, fewer } = nightWords(localeId);
  const whole = (words: string) =>
    wordsPattern(
      String.raw`(?<![\p{L}\p{N}])(?:${words.replaceAll('#', `(${numberPattern(localeId)})`)})(?!\p{L})`,
      'iu',
    );
  return { until: whole(until), more: whole(more), fewer: whole(fewer) };
});

/** "Until the 23rd" and "one night less", of a stay whose first day is known. For Lex they are a day to arrive, and a single night. */
export function nightsTold(said: SaidToForm): Turn | undefined {
  const { turn, form, text, isOffered, asked } = said;
  if (form.intent !== 'BookHotel' || !(isOffered || asked === 'Nights')) return undefined;
  if (readsAsQuestion(turn)) return undefined;
  // "Una noche menos" denies nothing, though "menos" does.
  const nights = nightsBeside(said) ?? (mayDeny(text, turn.localeId) ? undefined : nightsUntil(said));
  return nights === undefined
    ? undefined
    : turnOfForm(form, turn, { Nights: { interpreted: `${nights}`, original: text } });
}

/** With a day before it as well ("from the 20th until the 23rd"), it is told from when. */
function nightsUntil({ text, form, turn: { localeId } }: SaidToForm): number | undefined {
  const [arrival, at] = [form.slots['CheckInDate'] ?? '', patternsOf(localeId).until.exec(text)?.index];
  if (at === undefined || !isDate(arrival)) return undefined;
  const [before, after] = [text.slice(0, at), text.slice(at)].map((part) => dayFrom(arrival, part, localeId));
  return before && after ? undefined : daysBetween(arrival, after ?? before ?? arrival) || undefined;
}

const dayLength = 24 * 60 * 60 * 1000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLength;

const dayFrom = (arrival: string, text: string, localeId: string): string | undefined =>
  (findDate(text, localeId, arrival) ?? findDayOfMonth(text, { localeId, near: arrival, today: arrival }))?.date;

function nightsBeside({ text, form, turn: { localeId } }: SaidToForm): number | undefined {
  const held = asCount(form.slots['Nights']);
  const { more, fewer } = patternsOf(localeId);
  const [added, left] = [more, fewer].map((pattern) => countIn(pattern, text, localeId));
  const nights = held === undefined ? 0 : held + (added ?? 0) - (left ?? 0);
  return nights > 0 && nights !== held ? nights : undefined;
}

function countIn(pattern: RegExp, text: string, localeId: string): number | undefined {
  const found = pattern.exec(text);
  if (found?.groups?.['one']) return 1;
  const said = found?.slice(1).find((count) => count !== undefined);
  return said === undefined ? undefined : Number(numberOf(said, localeId));
}
