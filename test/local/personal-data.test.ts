import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSessionCommand, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { requestAttribute } from '../../bot-definition/contract/request-attributes.ts';
import { tableNames } from '../../local/laptop-environment.ts';
import type { Reached } from '../support/frontdesk.ts';
import { localAccess } from '../support/local-access.ts';
import { phoneAsTextDoor } from '../support/phone-door.ts';
import type { Door, Line } from '../support/play-conversation.ts';
import { startProgram } from '../support/program.ts';
import { localClient, sdkDoor } from '../support/sdk-door.ts';
import { botAddress } from '../support/session-facts.ts';
import { slackDoor } from '../support/slack-door.ts';
import { webDoor } from '../support/web-door.ts';

/** What each person says of themselves; nobody else, and no document, has any of it. */
const personal = {
  name: 'Quillfeather',
  email: 'zebulon@quill.example',
  telephone: '7700 900123',
  card: '4111 1111 1111 1111',
  code: '4S6TM7',
  owner: 'Silva',
};
const found = (text: string): readonly string[] =>
  Object.entries(personal).flatMap(([kind, marker]) => {
    const written = [marker, marker.replaceAll(' ', '')];
    return written.some((one) => text.toLowerCase().includes(one.toLowerCase())) ? [kind] : [];
  });

const introduction = `my name is ${personal.name}, write to ${personal.email} or call +44 ${personal.telephone}`;
/** Once for each way that something said is kept: slots, a form that is interrupted, history, feedback, a person who takes over. */
const conversation = [
  introduction,
  `can I, ${personal.name}, pay for my suitcase with card ${personal.card}?`,
  'cancel my booking',
  personal.code,
  personal.owner,
  'help',
  'how heavy can my suitcase be?',
  'no',
  'when do I leave?',
  'book a flight from London to Lisbon in three weeks for one in economy',
  personal.name,
  'do you have rooms with breakfast?',
  `no, my last name is ${personal.owner}`,
  'stop',
  'I would like to give feedback',
  '5',
  `${personal.name} at ${personal.email} was helped with ${personal.code}`,
  `let me speak to an agent about card ${personal.card}, ${introduction}`,
];

const logEntry = z.object({ inputTranscript: z.string(), sessionState: z.unknown(), interpretations: z.unknown() });

const folder = mkdtempSync(join(tmpdir(), 'frontdesk-personal-'));
const conversationLog = join(folder, 'conversations.jsonl');
const words = ['--port', '0', '--aws-port', '0', '--timezone', 'UTC', '--data', folder];
let program: ReturnType<typeof startProgram>;
let bot: Reached;

beforeAll(async () => {
  program = startProgram([...words, '--conversation-log', conversationLog], { POWERTOOLS_LOG_LEVEL: 'DEBUG' });
  const banner = await program.ready(/passages$/m);
  const url = (name: string): string => new RegExp(`${name} +(http:\\S+)`).exec(banner)?.[1] ?? '';
  const identitySecret = readFileSync(join(folder, 'identity-secret'), 'utf8');
  bot = { awsUrl: url('AWS'), webUrl: url('Page'), identitySecret };
}, 60_000);
afterAll(() => {
  program.kill();
  rmSync(folder, { recursive: true, force: true });
});

const setFaults = (faults: readonly object[]): Promise<Response> =>
  fetch(`${bot.awsUrl}/_local/faults`, { method: 'PUT', body: JSON.stringify(faults) });

const doors: readonly ((reached: Reached) => Door)[] = [sdkDoor, webDoor, slackDoor, phoneAsTextDoor];
const openLine = (door: Door): Promise<Line> =>
  door.open({ title: '', file: '', locale: 'en_US', audience: 'public', turns: [] }, 'someone');

/** Says all of it through one door; trouble may be answered with an error. */
async function talk(door: Door, sentences: readonly string[]): Promise<void> {
  const line = await openLine(door);
  try {
    for (const sentence of sentences) await line.say(sentence);
  } finally {
    await line.hangUp();
  }
}

async function rowsOf(TableName: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(localAccess(bot.awsUrl)));
  return (await client.send(new ScanCommand({ TableName, ConsistentRead: true }))).Items ?? [];
}

test('nothing that a person says of themselves is in a log, a session attribute or a trace', async () => {
  const lex = localClient(bot.awsUrl);
  const session = { ...botAddress, localeId: 'en_US', sessionId: 'watched' };
  const requestAttributes = { [requestAttribute.channel]: 'terminal', [requestAttribute.trace]: 'on' };
  const traces: string[] = [];
  for (const text of conversation) {
    const turn = await lex.send(new RecognizeTextCommand({ ...session, text, requestAttributes }));
    traces.push(turn.requestAttributes?.[requestAttribute.trace] ?? '');
    const { sessionState } = await lex.send(new GetSessionCommand(session));
    const attributes = JSON.stringify(sessionState?.sessionAttributes ?? {});
    expect({ text, found: found(attributes), attributes }).toMatchObject({ found: [] });
  }
  expect(traces.join()).toContain('lambda');
  expect(found(traces.join())).toEqual([]);

  for (const door of doors) await talk(door(bot), conversation);

  // A service that refuses something quotes it.
  const message = `Value '${introduction}, ${personal.code}, ${personal.card}' failed to satisfy constraint`;
  const trouble = { error: 'ValidationException', status: 400, message };
  const operations = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'Converse', 'ConverseStream', 'ApplyGuardrail'];
  await setFaults(operations.map((operation) => ({ operation, ...trouble })));
  for (const door of doors)
    await talk(door(bot), [introduction, `is my card ${personal.card} accepted?`, 'status of MT204']);
  await setFaults([{ operation: 'RecognizeText', ...trouble }]);
  for (const door of doors) await talk(door(bot), [introduction]).catch(() => {});
  await setFaults([]);

  // Of what was said to the bot, a turn is kept masked; its own words, and the codes a person has opened, are kept on purpose.
  const rows = await rowsOf(tableNames.CONVERSATION_TABLE);
  const said = rows.flatMap(({ person, comment }) => [person, comment]).filter((text) => typeof text === 'string');
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter((text) => found(text).length > 0)).toEqual([]);

  // Lex's own log, where somebody asked for it, has what people say; what they filled into obfuscated slots it has not.
  const logged = readFileSync(conversationLog, 'utf8').trimEnd().split('\n');
  const filled = logged.flatMap((line) => {
    const { inputTranscript, sessionState, interpretations } = logEntry.parse(JSON.parse(line));
    const isOnlyTheValue = [personal.code, personal.owner, personal.name].some((one) => one === inputTranscript);
    return [JSON.stringify([sessionState, interpretations]), ...(isOnlyTheValue ? [inputTranscript] : [])];
  });
  expect(filled.length).toBeGreaterThan(50);
  expect(filled.filter((text) => found(text).length > 0)).toEqual([]);

  program.stop();
  const { out, err } = await program.ended;
  expect(out).toContain('turn done');
  expect(`${out}${err}`).toContain('turn degraded');
  expect(err).toContain('web: ');
  const lines = `${out}\n${err}`.split('\n');
  expect(lines.filter((line) => found(line).length > 0)).toEqual([]);
}, 120_000);
