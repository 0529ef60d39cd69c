import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { BatchAnswer } from '../../channels/slack/take-batch.ts';
import { createDeliveries } from '../../channels/slack/deliveries.aws.ts';
import { createThreadLanguages } from '../../channels/slack/thread-languages.aws.ts';
import { UsageError } from '../../local/options.ts';
import { startSlack } from '../../local/slack/start-slack.ts';
import type { Frontdesk } from '../../local/start-frontdesk.ts';
import { readConversations } from '../support/conversation-file.ts';
import { startTestFrontdesk } from '../support/frontdesk.ts';
import { playConversation } from '../support/play-conversation.ts';
import { aMember, appToken, botToken, startSlackApi } from '../support/slack-api.ts';
import type { LocalSlack } from '../support/slack-api.ts';
import { slackDoor } from '../support/slack-door.ts';
import { aMessage, aPress } from '../support/slack-payloads.ts';
import { signedRequest, signingSecret } from '../support/slack-signing.ts';
import { serveSqsStub } from '../support/sqs-stub.ts';

let frontdesk: Frontdesk;
beforeAll(async () => {
  frontdesk = await startTestFrontdesk();
});
afterAll(() => frontdesk.close());

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startSlackApi([aMember('U0MEMBER'), aMember('U0GUEST', { is_restricted: true })]);
});
afterEach(() => slack.close());

let threads = 0;
/** A thread that no other test has spoken in. */
const newThread = () => {
  const ts = `${Math.floor(Date.now() / 1000)}.9${String((threads += 1)).padStart(5, '0')}`;
  return { ts, thread_ts: ts };
};

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('It did not happen within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('conversations, through Slack', () => {
  const files = [
    'book-flight-step-by-step.yaml',
    'confirmation-denied.yaml',
    'question-baggage.yaml',
    'speak-to-agent.yaml',
    'staff-question-by-public.yaml',
    'staff-question-by-staff.yaml',
  ];
  const played = readConversations().filter(({ file }) => files.includes(file));

  test.each(played)('$file: $title', async (conversation) => {
    const results = await playConversation(conversation, slackDoor(frontdesk));
    const transcript = results.map(
      ({ say, reply, problems }) => `${say}\n  ${reply.text}${problems.map((problem) => `\n  !! ${problem}`).join('')}`,
    );
    expect(transcript.filter((turn) => turn.includes('!!')).length === 0 ? [] : transcript).toEqual([]);
  });
});

const start = (tokens = { appToken, botToken }) =>
  startSlack({ ...frontdesk, ...tokens, apiUrl: slack.url, locales: ['en_US'] });

describe('npm run slack', () => {
  test('answers in the thread by Socket Mode, and takes a pressed button for an answer', async () => {
    const door = await start();
    try {
      await slack.sendEnvelope('events_api', aMessage('How many bags can I check in business class?', newThread()));
      await until(() => slack.posted.length === 1);
      const [answer] = slack.posted;
      if (answer === undefined) throw new Error('Nothing was posted');
      expect(answer.blocks.map(({ block_id }) => block_id)).toEqual(expect.arrayContaining(['sources', 'feedback']));

      const thread = newThread();
      await slack.sendEnvelope('events_api', aMessage('What can you do?', thread));
      await until(() => slack.posted.length === 2);
      const help = slack.posted[1];
      const choices = help?.blocks.find((block) => block.type === 'actions');
      const label = choices?.type === 'actions' ? choices.elements[0]?.text.text : undefined;
      if (help === undefined || label === undefined) throw new Error('Nothing to choose');
      await slack.sendEnvelope('interactive', aPress({ message: help, label }));
      await until(() => slack.posted.length === 3);
      expect(slack.posted[1]?.blocks.at(-1)).toMatchObject({
        block_id: 'chosen',
        elements: [{ text: `✓ Chosen: ${label}` }],
      });
      expect(slack.posted[2]?.thread).toBe(thread.ts);
    } finally {
      await door.close();
    }
  });

  test.each([
    { name: 'bot token', tokens: { appToken, botToken: 'xoxb-wrong' }, says: 'SLACK_BOT_TOKEN: invalid_auth' },
    { name: 'app token', tokens: { appToken: 'xapp-wrong', botToken }, says: 'SLACK_APP_TOKEN: invalid_auth' },
  ])('says in a line that Slack does not take the $name', async ({ tokens, says }) => {
    // Bolt says it too, in its own way.
    const console = jest.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);
    const failed = await start(tokens).then(
      () => undefined,
      (error: unknown) => error,
    );
    console.mockRestore();
    expect(failed).toBeInstanceOf(UsageError);
    expect(String(failed)).toContain(says);
  });

  test('says where the tokens are found, and ends with 2', () => {
    const root = join(import.meta.dirname, '..', '..');
    const { status, stderr } = spawnSync(process.execPath, ['--import', '@oxc-node/core/register', 'local/slack.ts'], {
      cwd: root,
      env: { PATH: process.env['PATH'] },
      encoding: 'utf8',
    });
    expect({ status, lines: stderr.trim().split('\n') }).toEqual({
      status: 2,
      lines: [expect.stringMatching(/^Set SLACK_APP_TOKEN .* SLACK_BOT_TOKEN .*app-manifest\.yaml/)],
    });
  });
});

describe('the deliveries in DynamoDB', () => {
  test('remember how far a turn came, by session and event, for a day and more', async () => {
    const now = new Date('2026-12-01T09:00:00Z');
    const deliveries = createDeliveries({ tableName: 'frontdesk-conversations', now: () => now });
    const key = { sessionId: 'slack-T0-C0-1.1', eventId: 'Ev1' };
    const message = { text: 'Hi', blocks: [{ type: 'divider' }] };
    expect(await deliveries.begin(key)).toBeUndefined();
    expect(await deliveries.begin(key)).toEqual({ state: 'begun' });
    await deliveries.keep(key, message);
    expect(await deliveries.begin(key)).toEqual({ state: 'unsent', message });
    await deliveries.finish(key);
    expect(await deliveries.begin(key)).toEqual({ state: 'done' });
    expect(await deliveries.begin({ ...key, eventId: 'Ev2' })).toBeUndefined();
  });

  test('know their own row when the SDK repeats a call', async () => {
    const deliveries = createDeliveries({ tableName: 'frontdesk-conversations', newId: () => 'the same' });
    const key = { sessionId: 'slack-T0-C0-2.2', eventId: 'Ev1' };
    expect(await deliveries.begin(key)).toBeUndefined();
    expect(await deliveries.begin(key)).toBeUndefined();
  });
});

test('the language of a thread in DynamoDB is kept by its session', async () => {
  const languages = createThreadLanguages({ tableName: 'frontdesk-conversations' });
  expect(await languages.of('slack-T0-C0-3.3')).toBeUndefined();
  await languages.keep('slack-T0-C0-3.3', 'fr_FR');
  expect(await languages.of('slack-T0-C0-3.3')).toBe('fr_FR');
  expect(await languages.of('slack-T0-C0-4.4')).toBeUndefined();
});

describe('door and worker as Lambda runs them', () => {
  let sqs: Awaited<ReturnType<typeof serveSqsStub>>;
  let local: LocalSlack;
  let invokeDoor: (request: ReturnType<typeof signedRequest>, base64?: boolean) => Promise<unknown>;
  let work: (batch: unknown) => Promise<BatchAnswer>;

  beforeAll(async () => {
    sqs = await serveSqsStub();
    local = await startSlackApi([aMember('U0MEMBER'), aMember('U0GUEST', { is_restricted: true })]);
    Object.assign(process.env, {
      LEX_BOT_ID: 'FRONTDESK1',
      LEX_BOT_ALIAS_ID: 'TSTALIASID',
      LEX_LOCALE_ID: 'en_US',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: botToken,
      SLACK_API_URL: local.url,
      SLACK_QUEUE_URL: sqs.queueUrl,
      AWS_ENDPOINT_URL_SQS: sqs.url,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
    });
    const door = await import('../../channels/slack/slack-door.lambda.ts');
    const worker = await import('../../channels/slack/slack-worker.lambda.ts');
    invokeDoor = async ({ body, headers }, base64 = false) =>
      Reflect.apply(door.handler, undefined, [
        {
          version: '2.0',
          routeKey: 'POST /slack/events',
          rawPath: '/slack/events',
          rawQueryString: '',
          headers: { host: 'slack.example', ...headers },
          requestContext: { http: { method: 'POST', path: '/slack/events' }, domainName: 'slack.example' },
          body: base64 ? Buffer.from(body).toString('base64') : body,
          isBase64Encoded: base64,
        },
      ]);
    work = worker.handler;
  });
  beforeEach(() => {
    local.posted.length = 0;
    sqs.queue.length = 0;
  });
  afterAll(async () => {
    await local.close();
    await sqs.close();
  });

  test.each([
    { name: 'as text', base64: false },
    { name: 'in base64', base64: true },
  ])('a question beyond ASCII, sent $name, is answered in its thread', async ({ base64 }) => {
    const thread = newThread();
    const request = signedRequest(aMessage('Wie groß darf mein Koffer sein? 🧳 – carry-on size', thread));
    expect(await invokeDoor(request, base64)).toMatchObject({ statusCode: 200 });
    expect(sqs.queue).toMatchObject([{ MessageGroupId: expect.stringMatching(/^slack-T0MERIDIAN-D0DIRECT-/) }]);
    expect(JSON.parse(sqs.queue[0]?.MessageBody ?? '')).toMatchObject({ text: expect.stringContaining('groß darf') });
    expect(await work(sqs.take())).toEqual({ batchItemFailures: [] });
    expect(local.posted).toMatchObject([{ channel: 'D0DIRECT', thread: thread.ts }]);
  });

  test('what nobody has signed is not taken', async () => {
    const { body, headers } = signedRequest(aMessage('Hello', newThread()));
    const forged = { body, headers: { ...headers, 'x-slack-signature': `v0=${'0'.repeat(64)}` } };
    expect(await invokeDoor(forged)).toMatchObject({ statusCode: 401 });
    expect(sqs.queue).toEqual([]);
  });

  test('Slack is asked to try again when the queue cannot be reached', async () => {
    sqs.state.fails = true;
    const request = signedRequest(aMessage('Hello', newThread()));
    expect(await invokeDoor(request)).toMatchObject({ statusCode: 500 });
    sqs.state.fails = false;
    expect(await invokeDoor(request)).toMatchObject({ statusCode: 200 });
    expect(sqs.queue).toHaveLength(1);
  });

  test('an event that Slack sends again, and a batch that SQS delivers again, are answered once', async () => {
    const request = signedRequest(aMessage('Hello', newThread()));
    await invokeDoor(request);
    await invokeDoor(request);
    const batch = sqs.take();
    await work(batch);
    await work(batch);
    expect(local.posted).toHaveLength(1);
  });

  test('an answer waits in the queue while Slack is busy, and the bot is not asked again', async () => {
    await invokeDoor(signedRequest(aMessage('Book a flight from London to Paris', newThread())));
    const batch = sqs.take();
    const [{ messageId, receiptHandle } = { messageId: '', receiptHandle: '' }] = batch.Records;
    local.refuse('chat.postMessage', { status: 429, retryAfter: '17' });
    expect(await work(batch)).toEqual({ batchItemFailures: [{ itemIdentifier: messageId }] });
    expect(sqs.returned.at(-1)).toEqual({
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: 17,
      QueueUrl: sqs.queueUrl,
    });
    expect(await work(batch)).toEqual({ batchItemFailures: [] });
    // The bot's next question, in one of its wordings, and no apology for a turn that was interrupted.
    expect(local.posted).toMatchObject([{ text: expect.stringMatching(/^(?!Sorry).*\?$/) }]);
  });
});
