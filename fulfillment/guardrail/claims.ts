/**
 * The checkable parts of a sentence: figures with what they count, amounts, percentages, dates, times, codes and addresses, each
 * as a key. Two texts that state the same thing give the same key: "$1,500" and "1500 dollars" are "usd:1500".
 */
export type Claim = string;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const NUMBER_WORDS = new Map(
  (
    'zero:0 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 ' +
    'fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 ' +
    'eighty:80 ninety:90 hundred:100 thousand:1000 million:1000000 half:0.5 twice:2 double:2'
  )
    .split(' ')
    .map((entry): [string, string] => [entry.split(':')[0] ?? '', entry.split(':')[1] ?? '']),
);

/** What a number can count; the word after it, or the sign before it. Anything else leaves the number plain. */
const UNITS: readonly (readonly [unit: string, spelled: RegExp])[] = [
  ['usd', /^(?:usd|us dollars?|dollars?)\b/],
  ['eur', /^(?:eur|euros?|€)/],
  ['gbp', /^(?:gbp|pounds? sterling)\b/],
  ['percent', /^(?:%|per ?cent\b)/],
  ['kg', /^(?:kg|kgs|kilos?|kilograms?|kilogrammes?)\b/],
  ['g', /^(?:g|grams?)\b/],
  ['lb', /^(?:lbs?|pounds?)\b/],
  ['cm', /^(?:cm|centimet(?:er|re)s?)\b/],
  ['mm', /^(?:mm|millimet(?:er|re)s?)\b/],
  ['km', /^(?:km|kms|kilomet(?:er|re)s?)\b/],
  ['m', /^(?:m|met(?:er|re)s?)\b/],
  ['inch', /^(?:inch|inches)\b/],
  ['ml', /^(?:ml|millilit(?:er|re)s?)\b/],
  ['l', /^(?:l|lit(?:er|re)s?)\b/],
  ['wh', /^(?:wh|watt-?hours?)\b/],
  ['minute', /^(?:-? ?min(?:ute)?s?)\b/],
  ['hour', /^(?:-? ?(?:hours?|hrs?|h))\b/],
  ['day', /^(?:-? ?(?:business |working |calendar )?days?)\b/],
  ['week', /^(?:-? ?weeks?)\b/],
  ['month', /^(?:-? ?(?:calendar )?months?)\b/],
  ['year', /^(?:-? ?(?:calendar )?years?)\b/],
  ['night', /^(?:-? ?nights?)\b/],
];
const SIGNS: Readonly<Record<string, string>> = { $: 'usd', '€': 'eur', '£': 'gbp' };

type Reader = readonly [pattern: RegExp, toClaim: (match: RegExpExecArray) => Claim];

const MONTH = MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|');
const monthNumber = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
const day = (month: string, date: string): Claim => `date:${monthNumber(month)}-${Number(date)}`;

function time(hours: string, minutes: string | undefined, half: string | undefined): Claim {
  const twelve = Number(hours) % 12;
  const hour = half === undefined ? Number(hours) : twelve + (half.startsWith('p') ? 12 : 0);
  return `time:${hour}:${minutes ?? '00'}`;
}

function figure([, sign = '', digits = '', after = '']: RegExpExecArray): Claim {
  const value = NUMBER_WORDS.get(digits) ?? String(Number(digits.replaceAll(',', '')));
  const unit = SIGNS[sign] ?? UNITS.find(([, spelled]) => spelled.test(after.trimStart()))?.[0];
  return `${unit ?? 'number'}:${value}`;
}

/**
 * In this order; what one has read is taken out before the next looks, so that the "204" of MT204 is no number. A lookahead keeps
 * the word after a figure, which another figure may need.
 */
const READERS: readonly Reader[] = [
  [
    /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g,
    ([url]) => `url:${url.replace(/^https?:\/\//, '').replace(/\/$/, '')}`,
  ],
  [/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ([address]) => `mail:${address}`],
  [
    /(?<![\w.,$€£])(?:(?:\+|0)\d[\d ()-]{6,}\d|\d{3}[ -]\d{3}[ -]\d{4})\b/g,
    ([number]) => `phone:${number.replaceAll(/\D/g, '')}`,
  ],
  [/\b[a-z]{1,4}-?\d{1,5}\b/g, ([code]) => `code:${code.replace('-', '')}`],
  [/\b(\d{4})-(\d\d)-(\d\d)\b/g, ([, , month, date]) => `date:${Number(month)}-${Number(date)}`],
  [
    new RegExp(String.raw`\b(${MONTH})\.? (\d{1,2})(?:st|nd|rd|th)?\b(?! ?(?:%|kg|days?))`, 'g'),
    ([, month = '', date = '']) => day(month, date),
  ],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})\b`, 'g'),
    ([, date = '', month = '']) => day(month, date),
  ],
  [
    /\b(0?[1-9]|1[0-2])(?::([0-5]\d))? ?([ap])\.?m\b\.?/g,
    ([, hours = '', minutes, half]) => time(hours, minutes, half),
  ],
  [/\b([01]?\d|2[0-3]):([0-5]\d)\b/g, ([, hours = '', minutes]) => time(hours, minutes, undefined)],
  [
    new RegExp(
      String.raw`([$€£]?) ?(?<![\w.])(\d[\d,]*(?:\.\d+)?|\b(?:${[...NUMBER_WORDS.keys()].join('|')})\b)(?=([ -]?[a-z%€][a-z -]{0,20})?)`,
      'g',
    ),
    figure,
  ],
  // "bag5000", "٥٠٠": whatever stands around it, no figure goes unread.
  [/\p{Nd}+/gu, ([digits]) => `number:${digits}`],
];

export function claimsIn(text: string): Set<Claim> {
  const claims = new Set<Claim>();
  let rest = text.toLowerCase();
  for (const [pattern, toClaim] of READERS) {
    for (const match of rest.matchAll(pattern)) claims.add(toClaim(match));
    rest = rest.replaceAll(pattern, ' ; ');
  }
  return claims;
}

const valueOf = (claim: Claim): string => claim.slice(claim.indexOf(':') + 1);
const isFigure = (claim: Claim): boolean => !/^(?:url|mail|phone|code|date|time):/.test(claim);

/**
 * Whether what is claimed is stated. A figure of which one side does not say what it counts ("Weight: 23", "up to 23 kg") agrees by
 * its value; a figure that counts something else does not.
 */
export function isStated(claim: Claim, stated: ReadonlySet<Claim>): boolean {
  if (stated.has(claim)) return true;
  if (!isFigure(claim)) return false;
  const value = valueOf(claim);
  if (!claim.startsWith('number:')) return stated.has(`number:${value}`);
  return [...stated].some((other) => isFigure(other) && valueOf(other) === value);
}
