import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
  InvokeModelCommand,
} from '@aws-sdk/client-bedrock-runtime';
import type { ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import { startLocalAws } from '../../local/aws/start-local-aws.ts';
import type { LocalAws } from '../../local/aws/start-local-aws.ts';
import { localAccess } from '../support/local-access.ts';

const clientOf = ({ url }: LocalAws) => new BedrockRuntimeClient(localAccess(url));

let aws: LocalAws;
let client: BedrockRuntimeClient;
beforeAll(async () => {
  aws = await startLocalAws();
  client = clientOf(aws);
});
afterAll(async () => {
  client.destroy();
  await aws.close();
});

const modelId = 'us.amazon.nova-2-lite-v1:0';
const system = [
  {
    text: [
      'Answer from the passages. If they do not answer, say <no-answer>NO_ANSWER</no-answer>.',
      '<passage number="1" title="Check-in">Online check-in opens 48 hours before departure. It closes 60 minutes before departure.</passage>',
      '<passage number="2" title="Bags">A checked bag in economy may weigh 23 kg.</passage>',
    ].join('\n'),
  },
];
const asking = (question: string): ConverseCommandInput => ({
  modelId,
  system,
  messages: [{ role: 'user', content: [{ text: `<question>${question}</question>` }] }],
});
const converse = (input: ConverseCommandInput) => client.send(new ConverseCommand(input));
const said = async (input: ConverseCommandInput) => (await converse(input)).output?.message?.content?.[0]?.text;

test('the stand-in calls a tool that it can fill in, and quotes what the tool gave back', async () => {
  const json = {
    type: 'object',
    properties: { flight: { type: 'string', pattern: '^[A-Z]{2}[0-9]{3}$' } },
    required: ['flight'],
  };
  const toolConfig = {
    tools: [{ toolSpec: { name: 'status', description: 'Whether a flight is on time', inputSchema: { json } } }],
  };
  const question = { role: 'user' as const, content: [{ text: '<question>Is flight MT204 on time?</question>' }] };
  const called = await converse({ modelId, system, messages: [question], toolConfig });
  expect(called).toMatchObject({
    stopReason: 'tool_use',
    output: { message: { content: [{ toolUse: { name: 'status', input: { flight: 'MT204' } } }] } },
  });
  const toolUse = { toolUseId: 'tooluse_1_1', name: 'status', input: { flight: 'MT204' } };
  const text = '<passage number="3" title="MT204">Flight MT204 is on time.</passage>';
  const quoted = await said({
    modelId,
    system,
    messages: [
      question,
      { role: 'assistant', content: [{ toolUse }] },
      { role: 'user', content: [{ toolResult: { toolUseId: toolUse.toolUseId, content: [{ text }] } }] },
    ],
    toolConfig,
  });
  expect(quoted).toBe('Flight MT204 is on time [3].');
});

describe('Converse', () => {
  test('quotes the passage that answers, with its number', async () => {
    const answer = await converse(asking('How heavy may a checked bag be?'));
    expect(answer).toMatchObject({
      output: { message: { role: 'assistant', content: [{ text: 'A checked bag in economy may weigh 23 kg [2].' }] } },
      stopReason: 'end_turn',
      usage: { inputTokens: expect.any(Number), outputTokens: 10 },
      metrics: { latencyMs: expect.any(Number) },
    });
    expect(answer.usage?.totalTokens).toBe((answer.usage?.inputTokens ?? 0) + (answer.usage?.outputTokens ?? 0));
  });

  test('says exactly what it was told to say when nothing answers', async () => {
    expect(await said(asking('Who owns the airline?'))).toBe('NO_ANSWER');
  });

  test('keeps to maxTokens, and to stop sequences', async () => {
    const input = asking('How heavy may a checked bag be?');
    expect(await converse({ ...input, inferenceConfig: { maxTokens: 3 } })).toMatchObject({
      stopReason: 'max_tokens',
      usage: { outputTokens: 3 },
    });
    expect(await converse({ ...input, inferenceConfig: { stopSequences: [' may'] } })).toMatchObject({
      output: { message: { content: [{ text: 'A checked bag in economy' }] } },
      stopReason: 'stop_sequence',
    });
  });

  test.each([
    { modelId: 'anthropic.claude-haiku-4-5-20251001-v1:0' },
    { modelId: 'arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.amazon.nova-lite-v1:0' },
  ])('$modelId answers as well', async ({ modelId: other }) => {
    expect(await said({ ...asking('Who owns it?'), modelId: other })).toBe('NO_ANSWER');
  });

  test('guarded text counts as text, and cache points as nothing', async () => {
    const content = [
      { guardContent: { text: { text: 'How heavy may a checked bag be?' } } },
      { cachePoint: { type: 'default' as const } },
    ];
    expect(await said({ modelId, system, messages: [{ role: 'user', content }] })).toContain('23 kg');
  });

  const user = { role: 'user' as const, content: [{ text: 'hi' }] };
  const assistant = { role: 'assistant' as const, content: [{ text: 'hello' }] };
  const refused: { name: string; input: Partial<ConverseCommandInput>; message: RegExp }[] = [
    { name: 'no messages', input: { messages: [] }, message: /must start with a user message/ },
    {
      name: 'a first word of the assistant',
      input: { messages: [assistant, user] },
      message: /must start with a user message/,
    },
    { name: 'one role twice', input: { messages: [user, user] }, message: /must alternate/ },
    {
      name: 'a last word of the assistant',
      input: { messages: [user, assistant] },
      message: /must end with a user message/,
    },
    { name: 'no content', input: { messages: [{ role: 'user', content: [] }] }, message: /messages\.0 is empty/ },
    {
      name: 'a blank',
      input: { messages: [{ role: 'user', content: [{ text: '  ' }] }] },
      message: /messages\.0\.content\.0 is blank/,
    },
    {
      name: 'an image',
      input: {
        messages: [{ role: 'user', content: [{ image: { format: 'png', source: { bytes: new Uint8Array([1]) } } }] }],
      },
      message: /image/,
    },
    { name: 'no tokens', input: { messages: [user], inferenceConfig: { maxTokens: 0 } }, message: /maxTokens/ },
    {
      name: 'too much heat',
      input: { messages: [user], inferenceConfig: { temperature: 1.5 } },
      message: /temperature/,
    },
    { name: 'no tools', input: { messages: [user], toolConfig: { tools: [] } }, message: /toolConfig\.tools/ },
    {
      name: 'a guardrail',
      input: { messages: [user], guardrailConfig: { guardrailIdentifier: 'g', guardrailVersion: '1' } },
      message: /guardrail identifier or version/,
    },
    {
      name: 'an unknown model',
      input: { messages: [user], modelId: 'acme.brain-v1' },
      message: /model identifier is invalid/,
    },
    {
      name: 'an embedding model',
      input: { messages: [user], modelId: 'amazon.titan-embed-text-v2:0' },
      message: /supported text or chat model/,
    },
  ];
  test.each(refused)('$name is a ValidationException', async ({ input, message }) => {
    const answer = converse({ modelId, ...input });
    await expect(answer).rejects.toMatchObject({ name: 'ValidationException', $metadata: { httpStatusCode: 400 } });
    await expect(answer).rejects.toThrow(message);
  });

  test('an unknown role is a ValidationException', async () => {
    const body = JSON.stringify({ messages: [{ role: 'robot', content: [{ text: 'x' }] }] });
    const answer = await fetch(`${aws.url}/model/${modelId}/converse`, { method: 'POST', body });
    expect(answer.headers.get('x-amzn-errortype')).toBe('ValidationException');
    expect(await answer.text()).toContain('messages.0.role');
  });

  test('an ARN that leads nowhere is a ResourceNotFoundException', async () => {
    const arn = 'arn:aws:bedrock:us-east-1:123456789012:provisioned-model/none';
    await expect(converse({ modelId: arn, messages: [user] })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });
});

describe('ConverseStream', () => {
  test('says the same, in pieces', async () => {
    const { stream } = await client.send(new ConverseStreamCommand(asking('When does online check-in open?')));
    let answer = '';
    const kinds: string[] = [];
    for await (const event of stream ?? []) {
      answer += event.contentBlockDelta?.delta?.text ?? '';
      kinds.push(...Object.keys(event));
    }
    expect(answer).toBe('Online check-in opens 48 hours before departure [1].');
    expect([kinds[0], ...kinds.slice(-3)]).toEqual(['messageStart', 'contentBlockStop', 'messageStop', 'metadata']);
    expect(kinds.filter((kind) => kind === 'contentBlockDelta').length).toBeGreaterThan(3);
  });

  test('a refusal comes before the stream', async () => {
    await expect(client.send(new ConverseStreamCommand({ modelId, messages: [] }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

const invoke = async (body: unknown, model = 'amazon.titan-embed-text-v2:0') => {
  const answer = await client.send(
    new InvokeModelCommand({ modelId: model, body: typeof body === 'string' ? body : JSON.stringify(body) }),
  );
  const parsed: {
    embedding?: number[];
    embeddingsByType: { float?: number[]; binary?: number[] };
    inputTextTokenCount: number;
  } = JSON.parse(answer.body.transformToString());
  return parsed;
};

describe('InvokeModel of Titan Text Embeddings V2', () => {
  test.each([{ dimensions: 256 }, { dimensions: 512 }, { dimensions: undefined }])(
    '$dimensions dimensions',
    async ({ dimensions }) => {
      const { embedding = [], inputTextTokenCount } = await invoke({ inputText: 'Where is my bag?', dimensions });
      expect(embedding).toHaveLength(dimensions ?? 1024);
      expect(Math.hypot(...embedding)).toBeCloseTo(1);
      expect(inputTextTokenCount).toBe(4);
    },
  );

  test('binary alone leaves the floats out', async () => {
    const answer = await invoke({ inputText: 'Where is my bag?', dimensions: 256, embeddingTypes: ['binary'] });
    expect(answer.embedding).toBeUndefined();
    expect(new Set(answer.embeddingsByType.binary)).toEqual(new Set([0, 1]));
  });

  test.each([
    { name: 'no text', body: {}, message: /required key \[inputText\] not found/ },
    { name: 'an empty text', body: { inputText: '' }, message: /inputText/ },
    { name: 'other dimensions', body: { inputText: 'x', dimensions: 300 }, message: /dimensions/ },
    {
      name: 'an unknown key',
      body: { inputText: 'x', color: 1 },
      message: /extraneous key \[color\] is not permitted/,
    },
    { name: 'too many tokens', body: { inputText: 'word '.repeat(9000) }, message: /Too many input tokens/ },
    { name: 'no JSON', body: '{', message: /^Malformed input request, please reformat your input and try again\.$/ },
    { name: 'no object', body: '[]', message: /Malformed input request/ },
  ])('$name is a ValidationException', async ({ body, message }) => {
    const refused = invoke(body);
    await expect(refused).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(refused).rejects.toThrow(message);
  });

  test('another model is refused', async () => {
    await expect(invoke({ inputText: 'x' }, 'amazon.titan-embed-g1-text-02')).rejects.toThrow(
      'The provided model identifier is invalid.',
    );
    await expect(invoke({ prompt: 'x' }, 'anthropic.claude-sonnet-5')).rejects.toThrow(/Converse/);
  });
});

describe('a model server in place of the stand-in', () => {
  let server: Server;
  let forwarding: LocalAws;
  let itsClient: BedrockRuntimeClient;
  let reply: { status: number; body: string };
  const asked: { path: string; body: unknown }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      void readText(request).then((body) => {
        asked.push({ path: request.url ?? '', body: body === '' ? undefined : JSON.parse(body) });
        const isList = request.url === '/v1/models';
        response.writeHead(isList ? 200 : reply.status).end(isList ? '{"data":[{"id":"qwen3:4b"}]}' : reply.body);
      });
    });
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening);
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    forwarding = await startLocalAws({ modelUrl: `http://127.0.0.1:${port}/v1/` });
    itsClient = clientOf(forwarding);
  });
  afterAll(async () => {
    itsClient.destroy();
    await forwarding.close();
    server.close();
    server.closeAllConnections();
  });

  const forwarded = (input: ConverseCommandInput) => itsClient.send(new ConverseCommand(input));

  test('is asked by the chat API, and its answer and counts come back', async () => {
    reply = {
      status: 200,
      body: JSON.stringify({
        choices: [{ message: { content: '23 kg [2].' }, finish_reason: 'length' }],
        usage: { prompt_tokens: 9, completion_tokens: 4 },
      }),
    };
    const answer = await forwarded({ ...asking('How heavy?'), inferenceConfig: { maxTokens: 99, temperature: 0 } });
    expect(answer).toMatchObject({
      output: { message: { content: [{ text: '23 kg [2].' }] } },
      stopReason: 'max_tokens',
      usage: { inputTokens: 9, outputTokens: 4, totalTokens: 13 },
    });
    expect(asked.map(({ path }) => path)).toEqual(['/v1/models', '/v1/chat/completions']);
    expect(asked[1]?.body).toEqual({
      model: 'qwen3:4b',
      messages: [
        { role: 'system', content: system[0]?.text },
        { role: 'user', content: '<question>How heavy?</question>' },
      ],
      max_tokens: 99,
      temperature: 0,
      stream: false,
    });
  });

  test.each([
    { name: 'an error', status: 500, body: 'boom' },
    { name: 'something else than the chat API', status: 200, body: '{"hello":1}' },
    { name: 'no JSON', status: 200, body: '<html>' },
  ])('$name is a failure of the model, and tells nothing of it', async ({ status, body }) => {
    reply = { status, body };
    const answer = forwarded(asking('How heavy?'));
    await expect(answer).rejects.toMatchObject({
      name: 'ModelErrorException',
    });
    await expect(answer).rejects.not.toThrow(/boom|html/);
  });

  test('is named as what stands in', () => {
    expect(forwarding.standIns.join()).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    expect(aws.standIns.join()).toContain('quotes');
  });
});
