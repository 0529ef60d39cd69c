import * as fc from 'fast-check';

/** What must come through a translation as it was: placeholders, citations, codes, dates, times, measures, addresses, amounts. */
const kept = fc.oneof(
  fc.constantFrom('{city}', '{a b}', '[1]', '[12]', 'MT204', 'H7KQ2M', '2026-12-01', '19:30', '100 Wh', '15%'),
  fc.constantFrom(
    '<break time="300ms"/>',
    '<emphasis level="strong">',
    '</emphasis>',
    '**',
    '&amp;',
    '`MT1`',
    '1,5 €',
    '240 USD',
    '1 234,56 €',
    '[^2]',
    '](/help/bags)',
    'h7kq2m',
    'MT 204',
    'x.example/a/b',
    'müller@x.example',
  ),
  fc.webUrl(),
  fc.emailAddress({ size: 'small' }).filter((address) => /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(address)),
  fc.integer({ min: 1, max: 99_999 }).map((dollars) => `$${dollars.toLocaleString('en-US')}`),
  fc.integer({ min: 1, max: 99 }).map((weight) => `${weight} kg`),
);

/** Words, and after each few of them something to keep. */
export const protectedTexts = fc.array(fc.tuple(fc.lorem({ maxCount: 4 }), kept), { minLength: 1, maxLength: 8 });

export const writtenOf = (pairs: readonly (readonly [words: string, part: string])[]): string =>
  pairs.map(([words, part]) => `${words} ${part} `).join('');
