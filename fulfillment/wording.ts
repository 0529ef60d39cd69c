import { locales } from '../bot-definition/bot.ts';
import { fill } from '../bot-definition/replies.ts';
import type { Replies, Reply } from '../bot-definition/replies.ts';
import type { FrontdeskLocale } from '../bot-definition/locales/frontdesk-locale.ts';
import type { LocaleDefinition } from '../bot-definition/schema.ts';
import { dateFormat, listFormat, numberFormat, pluralRules } from './formatters.ts';
import { knownLocale } from './known-locale.ts';
import { localeHabits } from './locale-habits.ts';
import type { Slots } from './turn.ts';

/** How things are said in one locale: the only place where money, dates and times become words. */
export interface Wording {
  readonly replies: Replies;
  /** One variation of a reply, filled in. A city, cabin or room type is given by its canonical value and said by its name. */
  say<Params extends string>(reply: Reply<Params>, values: Readonly<Record<NoInfer<Params>, string | number>>): string;
  /** What a person hears for a canonical slot value: "Mailand" for "Milan". What is no such value is said as it is. */
  readonly name: (value: string) => string;
  /** Lex's own prompt for a slot, for when the Lambda has something to say before it: Lex fills in nothing then. */
  prompt(intent: string, slot: string, slots: Slots): string;
  /** What is said to a no, when an intent asked whether to go ahead. */
  declination(intent: string): string;
  /** US dollars: "$240". */
  money(dollars: number): string;
  /** An ISO date as "Tuesday, December 1", with the year when it is not this one. */
  day(isoDate: string): string;
  /** An ISO date as a person would say it to Lex: "December 1". */
  sayableDay(isoDate: string): string;
  /** "07:15" as "7:15 AM". */
  time(clock: string): string;
  /** Minutes as "1 hour, 20 minutes". */
  duration(minutes: number): string;
  list(items: readonly string[], joiner?: 'and' | 'or'): string;
  /** Which of two replies a number takes: "1 night", "3 nights". */
  counted(count: number, one: Reply<'count'>, other: Reply<'count'>): string;
}

export interface WordingOptions {
  readonly now: Date;
  /** 0 ≤ n < 1: which variation of a sentence is said. */
  readonly random?: () => number;
}

/** The parameters of replies that are slot values; a flight, a hotel or a code is no word of the language. */
const named: ReadonlySet<string> = new Set(['origin', 'destination', 'city', 'cabin', 'roomType']);

/** Every spoken value of a locale by its canonical one: no two slot types share a value. */
const namesOf = ({ spokenValues }: FrontdeskLocale): ReadonlyMap<string, string> =>
  new Map(spokenValues === 'canonical' ? [] : Object.values(spokenValues).flatMap((names) => Object.entries(names)));

/** Dates are calendar days, not instants: they are formatted in UTC, in which they are read. */
const instant = (isoDate: string, clock = '12:00') => new Date(`${isoDate}T${clock}:00Z`);

/** ICU puts a narrow no-break space before AM, which some voices read out. */
const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** The words of a Lex locale ("en_US"); one that the bot does not speak gets English. */
export function wordingFor(localeId: string, { now, random = Math.random }: WordingOptions): Wording {
  const locale = locales[knownLocale(localeId)];
  const names = namesOf(locale);
  const name = (value: string) => names.get(value) ?? value;
  const habits = localeHabits[knownLocale(localeId)];
  const tag = localeId.replace('_', '-');
  const date = (options: Intl.DateTimeFormatOptions, at: Date) =>
    plainSpaces(dateFormat(tag, { ...options, timeZone: 'UTC' }).format(at));
  const unit = (count: number, name: 'hour' | 'minute') =>
    numberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);

  const wording: Wording = {
    replies: locale.replies,
    say: (reply, values) =>
      habits.joined(
        fill(reply, values, { random, said: (value, parameter) => (named.has(parameter) ? name(value) : value) }),
      ),
    name,
    prompt: (intent, slot, slots) => promptOf(locale, { intent, slot, slots }, wording),
    declination: (intent) => intentsOf(locale)[intent]?.declination?.[0] ?? '',
    money: (dollars) =>
      plainSpaces(
        numberFormat(tag, {
          style: 'currency',
          currency: 'USD',
          currencyDisplay: 'narrowSymbol',
          minimumFractionDigits: Number.isInteger(dollars) ? 0 : 2,
        }).format(dollars),
      ),
    day: (isoDate) => {
      const thisYear = isoDate.startsWith(String(now.getUTCFullYear()));
      const year = thisYear ? {} : { year: 'numeric' as const };
      return habits.day(date({ weekday: 'long', month: 'long', day: 'numeric', ...year }, instant(isoDate)));
    },
    sayableDay: (isoDate) => habits.day(date({ month: 'long', day: 'numeric' }, instant(isoDate))),
    time: (clock) => date({ timeStyle: 'short' }, instant('2000-01-01', clock)),
    duration: (minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      const parts = [
        ...(hours > 0 ? [unit(hours, 'hour')] : []),
        ...(rest > 0 || hours === 0 ? [unit(rest, 'minute')] : []),
      ];
      return listFormat(tag, { type: 'unit' }).format(parts);
    },
    list: (items, joiner = 'and') =>
      listFormat(tag, { type: joiner === 'or' ? 'disjunction' : 'conjunction' }).format(items),
    counted: (count, one, other) => fill(pluralRules(tag).select(count) === 'one' ? one : other, { count }, { random }),
  };
  return wording;
}

const intentsOf = ({ intents }: FrontdeskLocale): LocaleDefinition['intents'] => intents;

interface OpenSlot {
  readonly intent: string;
  readonly slot: string;
  readonly slots: Slots;
}

/** The first of a slot's prompts whose placeholders all have a value; a date in it is said, not spelled. */
function promptOf(locale: FrontdeskLocale, { intent, slot, slots }: OpenSlot, wording: Wording): string {
  const prompts = intentsOf(locale)[intent]?.slots[slot]?.prompt ?? [];
  const filled = prompts.map((prompt) =>
    prompt.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = slots[name]?.interpreted ?? placeholder;
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? wording.day(value) : wording.name(value);
    }),
  );
  return filled.find((prompt) => !/\{\w+\}/.test(prompt)) ?? '';
}
