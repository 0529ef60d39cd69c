import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import type { ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import { type LocalAws, startLocalAws } from '../../local/aws/start-local-aws.ts';
import { localAccess } from '../support/local-access.ts';

const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
const file = join(folder, 'replies.jsonl');
const toolUse = { name: 'status', input: { flight: 'MT204' } };
const replies = [
  { match: 'how heavy', reply: 'A bag may weigh 23 kg [1].' },
  { match: '/flight [a-z]{2}\\d+/i', reply: { toolUse } },
  { match: 'flight', reply: 'It is on time.' },
];

let aws: LocalAws;
let client: BedrockRuntimeClient;
beforeAll(async () => {
  writeFileSync(file, replies.map((reply) => `${JSON.stringify(reply)}\n`).join(''));
  aws = await startLocalAws({ recordedReplies: file });
  client = new BedrockRuntimeClient(localAccess(aws.url));
});
afterAll(async () => {
  client.destroy();
  await aws.close();
  rmSync(folder, { recursive: true });
});

const asking = (text: string): ConverseCommandInput => ({
  modelId: 'us.amazon.nova-2-lite-v1:0',
  messages: [{ role: 'user', content: [{ text: `<question>${text}</question>` }] }],
});
const converse = async (text: string) => client.send(new ConverseCommand(asking(text)));

test('recorded replies are played through Converse and ConverseStream, in text and as a tool call', async () => {
  const content = (await converse('How heavy may it be?')).output?.message?.content;
  expect(content).toEqual([{ text: 'A bag may weigh 23 kg [1].' }]);
  expect(await converse('Is flight MT204 late?')).toMatchObject({
    stopReason: 'tool_use',
    output: { message: { content: [{ toolUse }] } },
  });
  const { stream = [] } = await client.send(new ConverseStreamCommand(asking('Which flight?')));
  let streamed = '';
  for await (const event of stream) streamed += event.contentBlockDelta?.delta?.text ?? '';
  expect(streamed).toBe('It is on time.');
  expect(aws.standIns.join()).toContain('recorded replies');
});

test('a question without a reply is refused with the name of the file', async () => {
  const refused = converse('What is the weather?');
  await expect(refused).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(refused).rejects.toThrow(file);
});

test('a line that is no reply is named at the start', async () => {
  const broken = join(folder, 'broken.jsonl');
  writeFileSync(broken, '{"match": "a", "reply": "b"}\n{"match": "/(/", "reply": "c"}\n');
  await expect(startLocalAws({ recordedReplies: broken })).rejects.toThrow('broken.jsonl, line 2');
});
