import { rule, ruleIfAsked, type ReadingContext, type Rule } from './rules.ts';
import type { Match } from './term-pattern.ts';
import type { Term } from './terms.ts';

/** AMAZON.Number: figures as a string, with sign and decimals. */
export const numberRules: readonly Rule<string>[] = [
  rule('(minus|dash) anyNumber (and a? half)?', number),
  rule('anyNumber (and a? half)?', number),
  rule('half', () => '0.5'),
];

/** AMAZON.Percentage: "50%", and "50" when no percent is said. */
export const percentageRules: readonly Rule<string>[] = [
  rule('(minus|dash)? anyNumber (and a? half)? percent', (match) => `${number(match)}%`),
  rule('half (a|of)? percent', () => '0.5%'),
  ruleIfAsked('anyNumber', number),
];

/** AMAZON.Currency: ISO 4217 code, a blank and two decimals: "USD 3.00". */
export const currencyRules: readonly Rule<string>[] = [
  rule('currency anyNumber', currency),
  rule('anyNumber (and a? half)? currency (and? anyNumber currency)?', currency),
  // "Five fifteen" is 515: Lex's documented example.
  ruleIfAsked('anyNumber minuteNumber', currency),
  ruleIfAsked('anyNumber', currency),
];

function number(match: Match): string {
  const value = (match.value('anyNumber') ?? 0) + (match.has('half') ? 0.5 : 0);
  const isNegative = match.has('minus') || match.has('dash');
  return plain(isNegative ? -value : value);
}

/** No exponents, which Lex does not know. */
const plain = (value: number): string =>
  Math.abs(value) < 1e21 && Math.abs(value) >= 1e-6
    ? String(value)
    : value.toLocaleString('en-US', { useGrouping: false });

const OWN_CURRENCY: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  CA: 'CAD',
  AU: 'AUD',
  IN: 'INR',
  JP: 'JPY',
};

function currency(match: Match, { vocabulary, localeId }: ReadingContext): string | undefined {
  const { currencies } = vocabulary.language;
  const code = currencies[match.value('currency') ?? -1]?.code ?? OWN_CURRENCY[localeId.slice(3)] ?? 'EUR';
  let sum = match.has('half') ? 0.5 : 0;
  if (!match.has('currency')) sum = fiveFifteen(match.all('anyNumber'));
  else {
    for (const [position, { symbol, value }] of match.terms.entries()) {
      if (symbol === 'currency' || !match.all('anyNumber').some((term) => term === match.terms[position])) continue;
      const unit = match.terms.slice(position).find((term) => term.symbol === 'currency') ?? match.all('currency')[0];
      sum += value * (currencies[unit?.value ?? 0]?.share ?? 1);
    }
  }
  return Number.isFinite(sum) ? `${code} ${sum.toFixed(2)}` : undefined;
}

function fiveFifteen([first, second]: readonly Term[]): number {
  return second === undefined ? (first?.value ?? 0) : (first?.value ?? 0) * 100 + second.value;
}
