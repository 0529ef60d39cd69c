import { expect, test } from '@jest/globals';
import { readEnvironment, settingNames } from '../../../fulfillment/environment.ts';

const complete = {
  INVENTORY_TABLE: 'inventory',
  BOOKING_TABLE: 'bookings',
  CONVERSATION_TABLE: 'conversations',
  IDENTITY_SECRET: 'x'.repeat(32),
  MODEL_ID: 'amazon.nova-2-lite-v1:0',
  GUARDRAIL_ID: 'guardrail',
  GUARDRAIL_VERSION: '1',
  EMBEDDING_MODEL_ID: 'amazon.titan-embed-text-v2:0',
  KNOWLEDGE_URL: 'file:///data/knowledge.snapshot',
};

const defaults = { EMBEDDING_DIMENSIONS: 256, KNOWLEDGE_CHECK_SECONDS: 30, LEXICONS: [] };

test('the settings are those that infra is told of', () => {
  expect(readEnvironment({ ...complete, PATH: '/bin' })).toEqual({ ...complete, ...defaults });
  expect(
    [...Object.keys({ ...complete, ...defaults }), 'RERANK_MODEL_ARN', 'TRANSLATE_TERMINOLOGY'].toSorted(),
  ).toEqual(settingNames.toSorted());
});

test.each([
  { name: 'a missing variable', without: 'BOOKING_TABLE', value: undefined },
  { name: 'a secret that is too short', without: 'IDENTITY_SECRET', value: 'hunter2' },
  { name: 'a snapshot that is neither on disk nor in S3', without: 'KNOWLEDGE_URL', value: 'https://example.com' },
])('$name is named, and no value is told', ({ without, value }) => {
  expect(() => readEnvironment({ ...complete, [without]: value })).toThrow(
    expect.objectContaining({ code: 'SETTING_MISSING', message: expect.stringContaining(without) }),
  );
  expect(() => readEnvironment({ ...complete, [without]: value })).not.toThrow(value ?? 'hunter2');
});
