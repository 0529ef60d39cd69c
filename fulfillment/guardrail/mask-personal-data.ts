import { maskNames } from './mask-names.ts';

/** Luhn's check digit (ISO/IEC 7812-1, annex B): tells a card number from any other long number. */
function isCardNumber(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, at) => {
      const doubled = at % 2 === 1 ? Number(digit) * 2 : Number(digit);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0;
}

/** The letters and figures of our booking codes: none that are mistaken for each other. */
const CODE = '[A-HJ-NP-Z2-9]{6}';
const NAMED_CODE = new RegExp(
  String.raw`\b((?:booking|reservation|confirmation|reference|record|code|pnr)\b[^.\n]{0,20}?)\b(${CODE})\b`,
  'gi',
);
const EVIDENT_CODE = new RegExp(String.raw`\b(?=[A-Z]*\d)(?=\d*[A-Z])${CODE}\b`, 'g');

type Mask = readonly [pattern: RegExp, replace: (match: string, ...groups: string[]) => string];

/** In this order: a card number looks like a phone number, and both hold shorter numbers. */
const MASKS: readonly Mask[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => '[e-mail]'],
  [/\b\d(?:[ -]?\d){12,18}\b/g, (match) => (isCardNumber(match.replaceAll(/\D/g, '')) ? '[card]' : match)],
  [/(?<![\w+])(?:\+|00)\d[\d ().-]{6,18}\d\b/g, () => '[phone]'],
  [/(?<![\w-])\(?0?\d{2,5}\)?[ .-]\d{3,4}[ .-]?\d{3,4}\b(?!-)/g, () => '[phone]'],
  [
    /\b((?:passport|id card|identity card)\b[^.\n]{0,20}?)\b(?=[A-Z\d]*\d)[A-Z\d]{6,9}\b/gi,
    (_, before) => `${before}[passport]`,
  ],
  [/\b[A-Z]{1,2}\d{6,8}\b/g, () => '[passport]'],
  [NAMED_CODE, (match, before, code) => (/^[a-z]+$/.test(code) ? match : `${before}[booking code]`)],
  [EVIDENT_CODE, () => '[booking code]'],
];

/** What a person said, with what identifies them taken out: for logs, where the shape of a problem matters and the person does not. */
export function maskPersonalData(text: string): string {
  return MASKS.reduce((masked, [pattern, replace]) => masked.replaceAll(pattern, replace), maskNames(text));
}
