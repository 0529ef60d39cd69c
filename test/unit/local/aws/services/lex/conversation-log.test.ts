import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { ConversationLog } from '../../../../../../local/aws/services/lex/conversation-log/conversation-log.ts';
import { logEntry, type LoggedTurn } from '../../../../../../local/aws/services/lex/conversation-log/log-entry.ts';
import { obfuscateText } from '../../../../../../local/aws/services/lex/conversation-log/obfuscate.ts';
import { archiveOf, goes } from '../../../../../support/lex/bot-archive.ts';
import { converse } from '../../../../../support/lex/lex-conversation.ts';
import { scalar, scriptedUnderstanding } from '../../../../../support/lex/scripted-understanding.ts';

const slot = (text: string) => ({ shape: 'Scalar', value: { originalValue: text, interpretedValue: text } }) as const;
const hidden = new Set(['full_name']);

describe('a text without hidden values (monitoring-obfuscate)', () => {
  test.each([
    ['My name is John Stiles', 'John Stiles', 'My name is {full_name}'],
    ['my name is {John Stiles}', 'John Stiles', String.raw`my name is \\{{full_name}\\}`],
    ['john stiles, John Stiles', 'John Stiles', '{full_name}, {full_name}'],
    ['nothing of the kind', 'John', 'nothing of the kind'],
  ])('%s', (text, value, expected) => {
    expect(obfuscateText(text, { full_name: slot(value), City: slot('nothing') }, hidden)).toBe(expected);
  });

  test('no hidden value is left, whatever is said around it', () => {
    const secret = 'XYZZY';
    assert(
      property(string(), string(), (before, after) => {
        expect(obfuscateText(before + secret + after, { full_name: slot(secret) }, hidden)).not.toContain(secret);
      }),
    );
  });
});

const understanding = scriptedUnderstanding(
  {
    book: [['Book', 0.9]],
    'book for Stiles': [
      ['Book', 0.9, { Name: scalar('Stiles') }],
      ['Other', 0.3],
    ],
  },
  { Name: { Stiles: 'Stiles', Jones: 'Jones' }, Day: { monday: '2030-01-07' } },
);
const obfuscationSetting = { obfuscationSettingType: 'DefaultObfuscation' };
const archive = archiveOf({
  intents: [
    {
      name: 'Book',
      slots: [{ name: 'Name', type: 'AMAZON.LastName', overlay: { obfuscationSetting } }, { name: 'Day' }],
    },
    {
      name: 'Other',
      slots: [
        {
          name: 'Name',
          overlay: { obfuscationSetting },
          capture: { captureNextStep: goes('StartIntent', { intent: 'Book' }) },
        },
      ],
    },
  ],
});

async function logged(...texts: readonly string[]) {
  const entries: ReturnType<typeof logEntry>[] = [];
  const logTurn = (turn: LoggedTurn): void => void entries.push(logEntry(turn));
  const { say } = await converse(archive, { understanding, logTurn });
  let last = await say(texts[0] ?? '');
  for (const text of texts.slice(1)) last = await say(text);
  return { entry: entries.at(-1), last };
}

describe('an entry of the conversation log (conversation-logs-cw)', () => {
  test('is as AWS documents it, and the answer keeps the value', async () => {
    const { entry, last } = await logged('book for Stiles');
    expect(entry).toMatchObject({
      'message-version': '2.0',
      bot: { id: 'TESTBOT001', name: 'TestBot', aliasId: 'TSTALIASID', localeId: 'en_US' },
      messages: [{ content: 'Day?' }],
      inputTranscript: 'book for {Name}',
      transcriptions: [{ transcription: 'book for {Name}' }],
      sessionId: 'a-session',
      missedUtterance: false,
      inputMode: 'Text',
      operationName: 'RecognizeText',
      timestamp: '2027-01-15T08:00:00.000Z',
      interpretations: [{ nluConfidence: '0.9' }, {}, { nluConfidence: '0.3' }],
    });
    expect(JSON.stringify(entry)).not.toContain('Stiles');
    expect(last.slots).toEqual({ Name: 'Stiles' });
  });

  test.each([
    ['the answer to a hidden slot', ['book', 'Jones'], '{Name}'],
    ['an answer that does not fill it, as a whole', ['book', 'my name is Jo nes'], '{Name}'],
    ['the answer to another slot', ['book', 'Jones', 'monday'], 'monday'],
  ])('%s', async (_name, texts, expected) => {
    const { entry } = await logged(...texts);
    expect(entry).toMatchObject({ inputTranscript: expected });
    expect(JSON.stringify(entry)).not.toContain('Jones');
  });

  test('of an utterance that was missed names no intent and no slot', async () => {
    const { entry } = await logged('mumble');
    expect(entry).toMatchObject({ missedUtterance: true, inputTranscript: 'mumble' });
    expect(entry?.['sessionState']).not.toHaveProperty('intent');
  });
});

describe('the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lex-log-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is a file of JSON lines that others may not read', async () => {
    const path = join(folder, 'turns.jsonl');
    for (const text of ['book', 'book for Stiles']) {
      const log = new ConversationLog(path);
      const { say } = await converse(archive, { understanding, logTurn: (turn) => log.write(turn) });
      await say(text);
      log.close();
    }
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).inputTranscript)).toEqual(['book', 'book for {Name}']);
    expect(statSync(path).mode.toString(8)).toMatch(/600$/);
  });

  test('that cannot be written is an error at once', () => {
    expect(() => new ConversationLog(join(folder, 'no', 'such', 'folder.jsonl'))).toThrow(/ENOENT/);
  });
});
