import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createTranslateText, TranslationError } from '../../../translation/translate-text.ts';
import type { Translator } from '../../../translation/translate-text.ts';
import { protectedTexts, writtenOf } from '../../support/protected-texts.ts';

const order = { from: 'en', to: 'es', names: [], signal: new AbortController().signal };

/** Turns every word that is not protected into another, loses the signs that are no punctuation, and counts how often it is asked. */
function aTranslator(change: (text: string, call: number) => string = (text) => text) {
  const asked: string[] = [];
  const translator: Translator = async (text) => {
    asked.push(text);
    return change(text.replaceAll(/\p{L}+/gu, (word) => `${word}o`).replaceAll(/[#>^|~]/g, ''), asked.length);
  };
  return { translate: createTranslateText(translator), asked };
}

/** A translator that loses the first mask of what it is given. */
const losing = (text: string) => text.replace(/\{\d+\}/, '');

describe('what must not change', () => {
  test.each([
    ['a citation', 'Bags [1].', 'Bagso [1].'],
    ['a web address', 'See https://x.example/a?b=c.', 'Seeo https://x.example/a?b=c.'],
    ['a mail address', 'Write to help@x.example', 'Writeo too help@x.example'],
    ['codes', 'MT204 and H7KQ2M and LHR', 'MT204 ando H7KQ2M ando LHR'],
    ['amounts and measures', 'from $1,250 or 240 EUR, 23 kg, 15%', 'fromo $1,250 oro 240 EUR, 23 kg, 15%'],
    ['dates and times', 'on 2026-12-01 at 7:15 AM', 'ono 2026-12-01 ato 7:15 AM'],
    ['placeholders and stray braces', 'The {city} and } of {', 'Theo {city} ando } ofo {'],
    ['a telephone number', 'Call +44 20 7946 0199', 'Callo +44 20 7946 0199'],
    ['lists and lines', 'Bring:\n- a bag\n\nBye', 'Bringo:\n- ao bago\n\nByeo'],
    ['what has no words', 'MT204: $240', 'MT204: $240'],
    ['a mail address with an umlaut', 'Write to müller@x-reisen.example', 'Writeo too müller@x-reisen.example'],
    ['an address without its scheme', 'See x.example/help/bags', 'Seeo x.example/help/bags'],
    ['where a link leads', 'See [the rules](/help/bags) now', 'Seeo [theo ruleso](/help/bags) nowo'],
    ['groups of an amount', 'Pay 1 234,56 € or A$20 or $1.5m', 'Payo 1 234,56 € oro A$20 oro $1.5m'],
    ['a code as people type it', 'cancel h7kq2m and mt204', 'cancelo h7kq2m ando mt204'],
    ['a flight in two parts', 'take MT 204', 'takeo MT 204'],
    ['what is struck, and cells', 'old ~~rules~~ | new', 'oldo ~~ruleso~~ | newo'],
    ['headings and quotations', '## Bags\n> One bag\n1. Go', '## Bagso\n> Oneo bago\n1. Goo'],
    ['a footnote', 'Bags[^1]', 'Bagso[^1]'],
    ['nothing of what is written in capitals', 'FLY ME TO LHR NOW, MT204', 'FLYo MEo TOo LHRo NOWo, MT204'],
  ])('%s', async (_, text, translated) => {
    expect(await aTranslator().translate(text, order)).toBe(translated);
  });

  test('names of the turn', async () => {
    const said = await aTranslator().translate('Mr Black, black bag', { ...order, names: ['Black', 'B'] });
    expect(said).toBe('Mro Black, blacko bago');
  });

  test('is never lost, in hundreds of texts', async () => {
    await fc.assert(
      fc.asyncProperty(protectedTexts, async (pairs) => {
        const written = writtenOf(pairs);
        const said = await aTranslator().translate(written, order);
        for (const [, part] of pairs) expect(said.split(part).length).toBe(written.split(part).length);
      }),
      { numRuns: 300 },
    );
  });

  test('comes back whole from a translator that garbles masks, or not at all', async () => {
    const garble = fc.constantFrom(
      losing,
      (said: string) => said.replace(/\{(\d+)\}/, '{ $1 }'),
      (said: string) => said.replace(/\{(\d+)\}/, '{$1}{$1}'),
      (said: string) => said.replace(/\{(\d+)\}/, '{$1'),
      (said: string) => said.replace(/\{\d+\}/, '{99}'),
      (said: string) => `${said} {0}`,
    );
    await fc.assert(
      fc.asyncProperty(protectedTexts, garble, async (pairs, change) => {
        const written = writtenOf(pairs);
        const said = await aTranslator(change)
          .translate(written, order)
          .catch((error: unknown) => error);
        if (said instanceof TranslationError) return expect(said.code).toBe('mask-lost');
        for (const [, part] of pairs) expect(String(said).split(part).length).toBe(written.split(part).length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a translator', () => {
  test('that loses a mask once is asked again, by sentences', async () => {
    const { translate, asked } = aTranslator((text, call) => (call === 1 ? losing(text) : text));
    expect(await translate('MT204 is late. MT101 is not.', order)).toBe('MT204 iso lateo. MT101 iso noto.');
    expect(asked).toEqual(['{0} is late. {1} is not.', '{0} is late.', '{0} is not.']);
  });

  test('that loses it again has failed', async () => {
    await expect(aTranslator(losing).translate('MT204 is late.', order)).rejects.toMatchObject({ code: 'mask-lost' });
  });

  test('is asked once for what differs only in values', async () => {
    const { translate, asked } = aTranslator();
    await translate('MT204 is late.', order);
    expect(await translate('MT101 is late.', order)).toBe('MT101 iso lateo.');
    await translate('MT101 is late.', { ...order, to: 'fr' });
    expect(asked).toHaveLength(2);
  });

  test('that fails, fails the text', async () => {
    const translate = createTranslateText(() => Promise.reject(new TranslationError('throttled', 'x')));
    await expect(translate('one\ntwo', order)).rejects.toMatchObject({ code: 'throttled' });
  });
});
