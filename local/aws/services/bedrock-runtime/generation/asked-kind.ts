/** What kind of thing a question asks for, and how a sentence that holds one looks. */
interface Kind {
  readonly asked: RegExp;
  readonly given: RegExp;
  /** How much a sentence that gives it is preferred: one without an amount never says what something costs, or weighs. */
  readonly preference: number;
  /** What the question calls it, and how the answer does: a fee for heavy bags says nothing of how heavy a bag may be. */
  readonly told?: ReadonlyMap<string, string>;
}

const USUAL_PREFERENCE = 1.3;

const NUMBER = String.raw`(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundred|thousand|million)`;
const given = (pattern: string): RegExp => new RegExp(pattern, 'iu');

const KINDS: readonly Kind[] = [
  {
    asked:
      /\b(?:how (?:much|expensive)|costs?|prices?|fees?|charges?|pay)\b|cu[aá]nto cuesta|combien co[uû]te|was kostet/i,
    given: given(String.raw`[$€£¥]\s?\d|\d\s?(?:usd|eur|dollars?|euros?|%|percent)`),
    preference: 1.8,
  },
  {
    asked: /\bhow (?:heavy|much\b.*\bweigh)|\bweigh|\bheav/i,
    given: given(String.raw`${NUMBER}\s?(?:kg|kilos?|kilograms?|lbs?|pounds?|tons?|tonnes?)\b`),
    preference: 1.8,
    told: new Map([
      ['heavy', 'weight'],
      ['weigh', 'weight'],
    ]),
  },
  {
    asked: /\bhow (?:long|soon|early|late|often|quickly|far in advance)\b/i,
    given: given(
      String.raw`${NUMBER}[\s-]?(?:business |working )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|nights?|cm|m|km|miles?)\b`,
    ),
    preference: USUAL_PREFERENCE,
  },
  {
    asked: /\b(?:when|what (?:time|date|day|year|hours?)|which (?:day|year|date))\b/i,
    given: given(
      String.raw`\b\d{1,2}(?::\d\d|\s?[ap]\.?m)|\b[12]\d{3}\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|${NUMBER} (?:minutes?|hours?|days?|weeks?|months?) (?:before|after|of)`,
    ),
    preference: USUAL_PREFERENCE,
  },
  {
    asked:
      /\b(?:how (?:many|big|large|tall|high|wide|deep|far|fast|old|small|much)|what (?:size|number|age|percentage|is the (?:maximum|limit|allowance)))\b|cu[aá]nt[oa]s?|combien|wie ?viele?/i,
    given: given(String.raw`\b${NUMBER}`),
    preference: USUAL_PREFERENCE,
  },
];

/** Words of the question that name the kind and are seldom in the answer: "how *heavy* may a bag be" – "up to 23 kg". */
const KIND_WORDS = new Set(
  'much many long heavy weigh weight big large tall high wide deep far fast old soon early late often expensive cost price time date year day size number'.split(
    ' ',
  ),
);

export const isKindWord = (word: string): boolean => KIND_WORDS.has(word);

/** The words of a question as an answer has them. */
export function toldAs(question: string): (word: string) => string {
  const told = KINDS.find(({ asked }) => asked.test(question))?.told;
  return (word) => told?.get(word) ?? word;
}

/** What a sentence counts for holding the kind of thing that is asked for: 1 when it does not, or no figure is asked for. */
export function preferenceFor(question: string): (sentence: string) => number {
  const kind = KINDS.find(({ asked }) => asked.test(question));
  return (sentence) => (kind?.given.test(sentence) ? kind.preference : 1);
}

/** Whether a sentence holds the kind of thing that is asked for; every sentence does when no figure is asked for. */
export function kindGiver(question: string): (sentence: string) => boolean {
  const kind = KINDS.find(({ asked }) => asked.test(question));
  return (sentence) => kind?.given.test(sentence) ?? true;
}
