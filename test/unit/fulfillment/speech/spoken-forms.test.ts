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

  describe.each(Object.entries(groups))('%s', (_, group) => {
    test.each(group.trimEnd().split('\n'))('%s', (row) => {
      const [written = '', expected = ''] = row.split(' => ');
      const text = written.replaceAll(String.raw`\n`, '\n').replaceAll(String.raw`\t`, '\t');
      for (const voice of voices) {
        const door = { channel: 'phone', accepts: new Set(['SSML'] as const), localeId, voice } as const;
        const { ssml = [] } = shapeSpeech([localized({ text })], door, wording);
        expect(heard(ssml)).toBe(expected);
        for (const document of ssml) readSsml(document, { ...voice, languageCode: 'en-US' });
      }
    });
  });
});
