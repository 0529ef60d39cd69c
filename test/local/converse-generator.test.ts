import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createConverseGenerator } from '../../fulfillment/generation/converse-generator.aws.ts';
import type { Generator } from '../../fulfillment/generation/generator.ts';
import { type LocalAws, startLocalAws } from '../../local/aws/start-local-aws.ts';
import { localAccess } from '../support/local-access.ts';

const folder = mkdtempSync(join(tmpdir(), 'generator-'));
const toolUse = { name: 'status', input: { flight: 'MT204', legs: [1, 2] } };
const replies = [
  { match: 'how heavy', reply: 'A bag may weigh 23 kg [1].' },
  { match: 'flight', reply: { toolUse } },
];

let aws: LocalAws;
let client: BedrockRuntimeClient;
let generate: Generator;
beforeAll(async () => {
  const recordedReplies = join(folder, 'replies.jsonl');
  writeFileSync(recordedReplies, replies.map((reply) => `${JSON.stringify(reply)}\n`).join(''));
  aws = await startLocalAws({ recordedReplies });
  client = new BedrockRuntimeClient({ ...localAccess(aws.url), maxAttempts: 1 });
  generate = createConverseGenerator({ modelId: 'us.amazon.nova-2-lite-v1:0', client });
});
afterAll(async () => {
  client.destroy();
  await aws.close();
  rmSync(folder, { recursive: true });
});

/** Whether a door looks on decides how the model is asked, and nothing else. */
const both = async (question: string) => {
  const prompt = { system: 'Answer.', user: `<question>${question}</question>`, tools: [] };
  const seen: string[] = [];
  const { signal } = new AbortController();
  return {
    whole: await generate(prompt, signal).catch(codeOf),
    watched: await generate(prompt, signal, (soFar) => seen.push(soFar)).catch(codeOf),
    seen,
  };
};
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error);

test('an answer is the same whole as in pieces, and only who looks on sees it grow', async () => {
  const { whole, watched, seen } = await both('how heavy may a bag be?');
  expect(whole).toEqual(watched);
  expect(whole).toMatchObject({ text: 'A bag may weigh 23 kg [1].', complete: true, calls: [] });
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.at(-1)).toBe('A bag may weigh 23 kg [1].');
});

test('so is what the model wants to look up', async () => {
  const { whole, watched } = await both('is flight MT204 late?');
  const lookUp = { text: '', calls: [{ name: 'status', input: toolUse.input }] };
  expect(whole).toMatchObject(lookUp);
  expect(watched).toMatchObject(lookUp);
});

test.each([
  { error: 'ThrottlingException', status: 429, code: 'throttled' },
  { error: 'ModelTimeoutException', status: 408, code: 'unavailable' },
  { error: 'AccessDeniedException', status: 403, code: 'refused' },
])('so is $error', async ({ error, status, code }) => {
  const faults = ['Converse', 'ConverseStream'].map((operation) => ({ operation, error, status }));
  await fetch(`${aws.url}/_local/faults`, { method: 'PUT', body: JSON.stringify(faults) });
  const { whole, watched } = await both('how heavy may a bag be?');
  expect([whole, watched]).toEqual([code, code]);
  await fetch(`${aws.url}/_local/faults`, { method: 'DELETE' });
});
