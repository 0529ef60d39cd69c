import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Voice } from '../../../../bot-definition/schema.ts';
import { createShapeSpeech } from '../../../../fulfillment/speech/shape-speech.ts';
import { wordingFor } from '../../../../fulfillment/wording.ts';
import { readSsml } from '../../../../local/aws/services/polly/ssml/read-ssml.ts';
import { now } from '../support/a-turn.ts';
import { heard } from './heard.ts';
import { localized } from './localized.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'speech');
const shapeSpeech = createShapeSpeech([]);

/** A voice of each engine; what is heard is the same from each. */
const voices: readonly Voice[] = [
  { voiceId: 'Joanna', engine: 'standard' },
  { voiceId: 'Joanna', engine: 'neural' },
  { voiceId: 'Ruth', engine: 'long-form' },
  { voiceId: 'Ruth', engine: 'generative' },
];

describe.each(['en_US', 'de_DE', 'es_US', 'fr_FR'])('%s', (localeId) => {
  const groups: Record<string, string> = parse(readFileSync(join(folder, `${localeId}.yaml`), 'utf8'));
  const wording = wordingFor(localeId, { now, random: () => 0 });
  const rows = Object.values(groups).flatMap((group) =>
    group
      .trimEnd()
      .split('\n')
      .map((row) => row.split(' => ')),
  );

  test('has a table of three hundred answers', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
  });

  /** What each voice says of a row; more than one only where they differ, which none should. */
  const heardFromVoices = (written: string): string => {
    const text = written.replaceAll(String.raw`\n`, '\n').replaceAll(String.raw`\t`, '\t');
    const said = voices.map((voice) => {
      const door = { channel: 'phone', accepts: new Set(['SSML'] as const), localeId, voice } as const;
      const { ssml = [] } = shapeSpeech([localized({ text })], door, wording);
      for (const document of ssml) readSsml(document, { ...voice, languageCode: 'en-US' });
      return heard(ssml);
    });
    return [...new Set(said)].join(' | ');
  };

  // One test a group: the difference shows each row that is wrong, and a test of its own for each takes longer than what it tests.
  test.each(Object.entries(groups))('%s', (_, group) => {
    const expected = group.trimEnd().split('\n');
    const written = expected.map((row) => row.split(' => ')[0] ?? '');
    expect(written.map((text) => `${text} => ${heardFromVoices(text)}`)).toEqual(expected);
  });
});
