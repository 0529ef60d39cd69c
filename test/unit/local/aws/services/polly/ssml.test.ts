import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Segment } from '../../../../../../local/aws/services/polly/speech/segment.ts';
import { readSsml } from '../../../../../../local/aws/services/polly/ssml/read-ssml.ts';
import type { VoiceEngine } from '../../../../../../local/aws/services/polly/voices.ts';
import { AwsError } from '../../../../../../local/aws/wire/aws-error.ts';

const read = (content: string, engine: VoiceEngine = 'standard', voiceId = 'Joanna') =>
  readSsml(`<speak>${content}</speak>`, { voiceId, engine, languageCode: 'en-US' });

/** What is heard, in one line: words, {phonemes}, [milliseconds], (beep), and the style where it is not the voice's own. */
const heard = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      if (segment.kind === 'silence') return `[${segment.milliseconds}]`;
      if (segment.kind === 'beep') return `(${segment.milliseconds})`;
      if (segment.kind === 'mark') return `<${segment.source.value}>`;
      const words = segment.parts.map((part) => (typeof part === 'string' ? part : `{${part.phonemes}}`)).join('');
      const { language, rate, pitch, decibels, whispered } = segment.style;
      const style = [
        language !== 'en-US' && language,
        rate !== 1 && `rate ${rate}`,
        pitch !== 1 && `pitch ${pitch}`,
        decibels !== 0 && `${decibels} dB`,
        whispered && 'whispered',
      ].filter(Boolean);
      return [words.trim().replaceAll(/ +/g, ' '), ...style].join(' / ');
    })
    .join(' | ');

const typeOf = (act: () => unknown): string => {
  try {
    act();
    return 'taken';
  } catch (error) {
    return error instanceof AwsError ? `${error.status} ${error.type}` : String(error);
  }
};

describe('what SSML says', () => {
  test.each([
    ['plain', 'Hello\n  there', 'Hello there'],
    ['entities', 'Tom &amp; Ann &lt;3 &#65;&#x42; &quot;q&quot;', 'Tom & Ann <3 AB "q"'],
    ['comments and prologs', '<!-- no < matter -->Hi<?x?> you', 'Hi you'],
    ['break by time', 'one<break time="1.5s"/>two', 'one | [1500] | two'],
    ['break by strength', 'one<break strength="none"/>two<break strength="strong"/>three', 'one | two | [250] | three'],
    ['break alone', 'one<break/>two', 'one | [150] | two'],
    ['paragraphs and sentences', '<p><s>One.</s><s>Two.</s></p>', 'One. | [250] | Two. | [250] | [600]'],
    ['a full stop after a tag', '<prosody rate="slow">Hello</prosody>. Bye.', 'Hello / rate 0.75 | Bye.'],
    ['only a full stop after a tag', '<prosody rate="slow">Hello</prosody>.', 'Hello / rate 0.75'],
    ['nested rates', '<prosody rate="50%">a<prosody rate="200%">b</prosody></prosody>', 'a / rate 0.5 | b'],
    ['volume', '<prosody volume="+6dB">a<prosody volume="-2.5dB">b</prosody></prosody>', 'a / 6 dB | b / 3.5 dB'],
    ['silent', '<prosody volume="silent">a</prosody>', 'a / -Infinity dB'],
    ['pitch', '<prosody pitch="+10%">a</prosody><prosody pitch="x-low">b</prosody>', 'a / pitch 1.1 | b / pitch 0.7'],
    ['substitution', 'the <sub alias="World Wide Web Consortium">W3C</sub> says', 'the World Wide Web Consortium says'],
    ['language', 'fly to <lang xml:lang="fr-FR">Genève</lang> now', 'fly to | Genève / fr-FR | now'],
    ['part of speech', 'to <w role="amazon:VB">read</w>', 'to read'],
    ['marks are passed over', 'one <mark name="here"/>two', 'one two'],
    ['IPA', '<phoneme alphabet="ipa" ph="pɪˈkɑːn">pecan</phoneme> pie', "{pI'kA:n} pie"],
    ['X-SAMPA', '<phoneme alphabet="x-sampa" ph="pI&quot;kA:n">pecan</phoneme>', "{pI'kA:n}"],
    ['phonemes nobody can say', '<phoneme alphabet="x-amazon-pinyin" ph="bo2">薄</phoneme>', '薄'],
    ['emphasis', '<emphasis level="strong">now</emphasis>', 'now / rate 0.8 / 3 dB'],
    ['whispering', '<amazon:effect name="whispered">psst</amazon:effect>', 'psst / whispered'],
    ['say-as', 'code <say-as interpret-as="digits">42</say-as> please', 'code 4 2 please'],
    ['expletive', 'oh <say-as interpret-as="expletive">dear</say-as>!', 'oh | (320)'],
    ['letters', '<say-as interpret-as="characters">AB</say-as>', "{'eI} B"],
  ])('%s', (_name, content, expected) => {
    expect(heard(read(content).segments)).toBe(expected);
  });

  test('bills the characters outside of tags', () => {
    expect(read('a &amp; <break time="1s"/><sub alias="much longer">b</sub>').characters).toBe('a & b'.length);
    expect(read('🛫').characters).toBe(1);
  });
});

describe('what Polly does not take', () => {
  test.each([
    ['an open tag', '<p>Hello'],
    ['a wrong close', '<p>Hello</s>'],
    ['a close too much', 'Hello</speak><speak>'],
    ['a bare ampersand', 'Tom & Ann'],
    ['an unknown entity', '&nbsp;'],
    ['an entity of no character', '&#x110000;'],
    ['a control character', 'a\u0001b'],
    ['a reference to half a character', '&#xD800;'],
    ['a bare less-than', '1 < 2'],
    ['an attribute without quotes', '<break time=1s/>'],
    ['an attribute twice', '<break time="1s" time="2s"/>'],
    ['an unknown tag', '<voice name="Kendra">Hi</voice>'],
    ['audio', '<audio src="https://example.com/a.mp3"/>'],
    ['a nested speak', '<speak>Hi</speak>'],
    ['a break too long', '<break time="10001ms"/>'],
    ['a break without a unit', '<break time="5"/>'],
    ['an unknown strength', '<break strength="huge"/>'],
    ['prosody without attributes', '<prosody>Hi</prosody>'],
    ['a rate too slow', '<prosody rate="19%">Hi</prosody>'],
    ['a rate too fast', '<prosody rate="201%">Hi</prosody>'],
    ['a volume without a sign', '<prosody volume="6dB">Hi</prosody>'],
    ['a pitch below nothing', '<prosody pitch="-100%">Hi</prosody>'],
    ['say-as without a kind', '<say-as>Hi</say-as>'],
    ['an unknown kind', '<say-as interpret-as="currency">$3</say-as>'],
    ['sub without an alias', '<sub>W3C</sub>'],
    ['an unknown language', '<lang xml:lang="tlh">Qapla</lang>'],
    ['an unknown alphabet', '<phoneme alphabet="arpabet" ph="HH">h</phoneme>'],
    ['an unknown effect', '<amazon:effect name="echo">Hi</amazon:effect>'],
    ['an unknown domain', '<amazon:domain name="music">Hi</amazon:domain>'],
  ])('%s', (_name, content) => {
    expect(typeOf(() => read(content))).toBe('400 InvalidSsmlException');
  });

  test.each(['', 'Hello', '<p>Hello</p>', '<speak>a</speak><speak>b</speak>', '<speak>a</speak>b', '<speak'])(
    'the document %j',
    (source) => {
      expect(typeOf(() => readSsml(source, { voiceId: 'Joanna', engine: 'neural', languageCode: 'en-US' }))).toBe(
        '400 InvalidSsmlException',
      );
    },
  );

  test('never fails in any other way', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<break time="',
      '"/>',
      '&amp;',
      '&',
      '<',
      '>',
      ' rate="20%"',
      '<prosody',
      'a',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        expect(['taken', '400 InvalidSsmlException']).toContain(typeOf(() => read(parts.join(''))));
      }),
    );
  });
});

describe('tags by engine', () => {
  const features = {
    'prosody pitch': '<prosody pitch="high">Hi</prosody>',
    'prosody max-duration': '<prosody amazon:max-duration="2s">Hi</prosody>',
    emphasis: '<emphasis level="moderate">Hi</emphasis>',
    whispered: '<amazon:effect name="whispered">Hi</amazon:effect>',
    phonation: '<amazon:effect phonation="soft">Hi</amazon:effect>',
    'vocal tract': '<amazon:effect vocal-tract-length="+10%">Hi</amazon:effect>',
    breaths: '<amazon:auto-breaths>Hi<amazon:breath/></amazon:auto-breaths>',
    drc: '<amazon:effect name="drc">Hi</amazon:effect>',
    news: '<amazon:domain name="news">Hi</amazon:domain>',
    common:
      '<p><s><w role="amazon:NN">Hi</w><break/><mark name="m"/><lang xml:lang="fr-FR">oui</lang><sub alias="b">a</sub></s></p>' +
      '<prosody rate="slow" volume="loud">Hi</prosody><say-as interpret-as="cardinal">3</say-as><phoneme alphabet="ipa" ph="a">a</phoneme>',
  };
  const standard = [
    'prosody pitch',
    'prosody max-duration',
    'emphasis',
    'whispered',
    'phonation',
    'vocal tract',
    'breaths',
  ];

  test.each([
    { engine: 'standard', taken: [...standard, 'drc', 'common'] },
    { engine: 'neural', taken: ['drc', 'news', 'common'] },
    { engine: 'long-form', taken: ['drc', 'common'] },
    // Generative voices pass over what they do not know.
    { engine: 'generative', taken: [...standard, 'drc', 'news', 'common'] },
  ] as const)('$engine', ({ engine, taken }) => {
    const names = Object.entries(features).map(([name, content]) => ({
      name,
      type: typeOf(() => read(content, engine)),
    }));
    expect(names.filter(({ type }) => type === 'taken').map(({ name }) => name)).toEqual(taken);
  });

  test('a generative voice speaks as if the tag were not there', () => {
    expect(heard(read(features.emphasis + features['prosody pitch'] + features.whispered, 'generative').segments)).toBe(
      'HiHiHi',
    );
  });

  test('only four voices read the news', () => {
    expect(typeOf(() => read(features.news, 'neural', 'Ruth'))).toBe('400 InvalidSsmlException');
  });
});
