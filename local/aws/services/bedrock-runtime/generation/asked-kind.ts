/** What kind of thing a question asks for, and how a sentence that holds one looks. */
interface Kind {
  readonly asked: RegExp;
  readonly given: RegExp;
}

const NUMBER = String.raw`(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundred|thousand|million)`;
const given = (pattern: string): RegExp => new RegExp(pattern, 'iu');

const KINDS: readonly Kind[] = [
  {
    asked:
      /\b(?:how (?:much|expensive)|costs?|prices?|fees?|charges?|pay)\b|cu[aá]nto cuesta|combien co[uû]te|was kostet/i,
    given: given(String.raw`[$€£¥]\s?\d|\d\s?(?:usd|eur|dollars?|euros?|%|percent)|\bfree\b|\bno (?:fee|charge)\b`),
  },
  {
    asked: /\bhow (?:heavy|much\b.*\bweigh)|\bweigh|\bheav/i,
    given: given(String.raw`${NUMBER}\s?(?:kg|kilos?|kilograms?|lbs?|pounds?|tons?|tonnes?)\b`),
  },
  {
    asked: /\bhow (?:long|soon|early|late|often|quickly|far in advance)\b/i,
    given: given(
      String.raw`${NUMBER}[\s-]?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|nights?|cm|m|km|miles?)\b`,
    ),
  },
  {
    asked: /\b(?:when|what (?:time|date|day|year|hours?)|which (?:day|year|date))\b/i,
    given: given(
      String.raw`\b\d{1,2}(?::\d\d|\s?[ap]\.?m)|\b[12]\d{3}\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|${NUMBER} (?:minutes?|hours?|days?|weeks?|months?) (?:before|after|of)`,
    ),
  },
  {
    asked:
      /\b(?:how (?:many|big|large|tall|high|wide|deep|far|fast|old|small|much)|what (?:size|number|age|percentage|is the (?:maximum|limit|allowance)))\b|cu[aá]nt[oa]s?|combien|wie ?viele?/i,
    given: given(String.raw`\b${NUMBER}`),
  },
];

/** Words of the question that name the kind and are seldom in the answer: "how *heavy* may a bag be" – "up to 23 kg". */
const KIND_WORDS = new Set(
  'much many long heavy weigh weight big large tall high wide deep far fast old soon early late often expensive cost price time date year day size number'.split(
    ' ',
  ),
);

export const isKindWord = (word: string): boolean => KIND_WORDS.has(word);

/** A test for sentences that hold what is asked for; undefined for a question that asks for no figure. */
export function askedKind(question: string): ((sentence: string) => boolean) | undefined {
  const kind = KINDS.find(({ asked }) => asked.test(question));
  return kind && ((sentence) => kind.given.test(sentence));
}
