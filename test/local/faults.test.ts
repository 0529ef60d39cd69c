import { TranslateClient, TranslateTextCommand } from '@aws-sdk/client-translate';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../local/aws/start-local-aws.ts';
import { localAccess } from '../support/local-access.ts';

let aws: LocalAws;
let client: TranslateClient;
let now = 0;
beforeAll(async () => {
  aws = await startLocalAws({
    now: () => now,
    translations: [{ en: 'Hello.', de: 'Hallo.' }],
  });
  client = new TranslateClient(localAccess(aws.url));
});
afterAll(async () => {
  client.destroy();
  await aws.close();
});

const faults = (method: string, body?: unknown) =>
  fetch(`${aws.url}/_local/faults`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
const translate = () =>
  client.send(new TranslateTextCommand({ Text: 'Hello.', SourceLanguageCode: 'en', TargetLanguageCode: 'de' }));
beforeEach(() => faults('DELETE'));

test('an operation fails as it was told to, and no other; until its time is over', async () => {
  const throttled = { operation: 'TranslateText', error: 'TooManyRequestsException', status: 429, seconds: 60 };
  expect((await faults('PUT', [throttled])).status).toBe(200);
  await expect(translate()).rejects.toMatchObject({ name: 'TooManyRequestsException' });
  now += 59_000;
  await expect(translate()).rejects.toThrow();
  expect(await (await faults('GET')).json()).toMatchObject([throttled]);
  now += 1_000;
  expect(await translate()).toMatchObject({ TranslatedText: 'Hallo.' });
  expect(await (await faults('GET')).json()).toEqual([]);
});

test('an operation can be slow and still answer', async () => {
  await faults('PUT', [{ operation: '*', delayMs: 40 }]);
  const begun = performance.now();
  await translate();
  expect(performance.now() - begun).toBeGreaterThan(35);
});

test.each([
  { name: 'no list', body: { operation: '*' }, says: 'the body' },
  { name: 'a share of nothing', body: [{ operation: '*', share: 0 }], says: '0.share' },
  { name: 'a word that is none', body: [{ operation: '*', delay: 5 }], says: 'delay' },
])('$name is refused, and says why', async ({ body, says }) => {
  const answer = await faults('PUT', body);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(says);
});
