import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { lexiconFor, parseLexicon } from '../../../../fulfillment/speech/lexicon.ts';

const pls = (words: string, attributes = 'version="1.0" alphabet="ipa" xml:lang="en-US"') =>
  `<?xml version="1.0"?><lexicon ${attributes}>${words}</lexicon>`;
const wifi = '<lexeme><grapheme>Wi-Fi</grapheme><grapheme>WiFi</grapheme><alias>why fie</alias></lexeme>';
const both = '<lexeme><grapheme>AT&amp;T</grapheme><phoneme>ˌeɪ.tiː</phoneme></lexeme>';

test.each(readdirSync('content').filter((file) => file.endsWith('.pls')))('content/%s can be read', (file) => {
  expect(parseLexicon(readFileSync(join('content', file), 'utf8')).lexemes.length).toBeGreaterThan(0);
});

describe('a lexicon', () => {
  const read = lexiconFor([parseLexicon(pls(wifi + both))], 'en_US');

  test('says its words its own way, wherever they stand whole', () => {
    expect(read('Free Wi-Fi, WiFi and WiFis by AT&T')).toEqual([
      { kind: 'text', text: 'Free ' },
      { kind: 'alias', text: 'Wi-Fi', alias: 'why fie' },
      { kind: 'text', text: ', ' },
      { kind: 'alias', text: 'WiFi', alias: 'why fie' },
      { kind: 'text', text: ' and WiFis by ' },
      { kind: 'phoneme', text: 'AT&T', ipa: 'ˌeɪ.tiː' },
    ]);
  });

  test('says nothing in another language', () => {
    expect(lexiconFor([parseLexicon(pls(wifi))], 'de_DE')('Wi-Fi')).toEqual([{ kind: 'text', text: 'Wi-Fi' }]);
  });

  test.each([
    ['no lexicon', '<words/>', 'There is no <lexicon>'],
    ['no language', pls(wifi, 'version="1.0"'), 'xml:lang'],
    ['another alphabet', pls(both, 'version="1.0" alphabet="x-sampa" xml:lang="en"'), 'alphabet="ipa"'],
    ['a word that nobody says', pls('<lexeme><grapheme>a</grapheme></lexeme>'), 'needs a <grapheme>'],
  ])('that is %s is refused by name', (_, xml, message) => {
    expect(() => parseLexicon(xml)).toThrow(message);
  });
});
