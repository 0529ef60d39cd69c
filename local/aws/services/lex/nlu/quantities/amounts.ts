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
  ruleIfAsked('anyNumber currency anyNumber', currencyAndHundredths),
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
  BR: 'BRL',
  MX: 'MXN',
  CH: 'CHF',
};

function currency(match: Match, { vocabulary, localeId }: ReadingContext): string | undefined {
  const { currencies } = vocabulary.language;
  const said = match.all('currency');
  const numbers = match.all('anyNumber');
  const code = currencies[said[0]?.value ?? -1]?.code ?? ownCurrency(localeId);
  const share = (position: number): number => currencies[(said[position] ?? said[0])?.value ?? -1]?.share ?? 1;
  const sum =
    said.length === 0
      ? hundreds(numbers)
      : numbers.reduce((total, { value }, position) => total + value * share(position), match.has('half') ? 0.5 : 0);
  return Number.isFinite(sum) ? `${code} ${sum.toFixed(2)}` : undefined;
}

/** "Two pounds fifty". */
function currencyAndHundredths(match: Match, { vocabulary, localeId }: ReadingContext): string | undefined {
  const [whole, hundredths] = match.all('anyNumber');
  const code = vocabulary.language.currencies[match.value('currency') ?? -1]?.code ?? ownCurrency(localeId);
  if (!whole || !hundredths || hundredths.value >= 100) return undefined;
  return `${code} ${(whole.value + hundredths.value / 100).toFixed(2)}`;
}

const ownCurrency = (localeId: string): string => OWN_CURRENCY[localeId.slice(3)] ?? 'EUR';

/** "Five fifteen". */
function hundreds([first, second]: readonly Term[]): number {
  return second === undefined ? (first?.value ?? 0) : (first?.value ?? 0) * 100 + second.value;
}
