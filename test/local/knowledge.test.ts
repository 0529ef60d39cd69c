import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { BedrockAgentRuntimeClient } from '@aws-sdk/client-bedrock-agent-runtime';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAnswerQuestion } from '../../fulfillment/generation/answer-question.ts';
import { createConverseGenerator } from '../../fulfillment/generation/converse-generator.aws.ts';
import { withPatience } from '../../fulfillment/generation/resilient-generator.ts';
import { createBedrockReranker } from '../../fulfillment/retrieval/bedrock-reranker.aws.ts';
import { createRetriever } from '../../fulfillment/retrieval/retrieve.ts';
import { ingestFolder } from '../../knowledge/ingest-folder.ts';
import { createTitanEmbedder, openPassageStore } from '../../knowledge/passage-store.ts';
import { inS3 } from '../../knowledge/document-folder.aws.ts';
import { s3Source } from '../../knowledge/snapshot-source.aws.ts';
import { type LocalAws, startLocalAws } from '../../local/aws/start-local-aws.ts';
import { aQuestion } from '../support/question.ts';
import { localAccess } from '../support/local-access.ts';

const bedrockAt = (endpoint: string) => new BedrockRuntimeClient(localAccess(endpoint));
const modelId = 'us.amazon.nova-2-lite-v1:0';

function urlOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : ''}`;
}
const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

describe('documents to answers, over Bedrock’s own wire', () => {
  let aws: LocalAws;
  let client: BedrockRuntimeClient;
  let folder = '';
  let snapshotUrl = '';
  beforeAll(async () => {
    aws = await startLocalAws();
    client = bedrockAt(aws.url);
    folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
    snapshotUrl = pathToFileURL(join(folder, 'knowledge.snapshot')).href;
  });
  afterAll(async () => {
    client.destroy();
    await aws.close();
    await rm(folder, { recursive: true });
  });

  const titan = () => createTitanEmbedder({ modelId: 'amazon.titan-embed-text-v2:0', dimensions: 256, client });
  const answerWith = (generator: BedrockRuntimeClient) =>
    createAnswerQuestion({
      retrieve: createRetriever({
        openStore: openPassageStore(snapshotUrl),
        embed: async (text) => {
          const [vector] = await titan().embed([text]);
          if (!vector) throw new Error('no vector');
          return vector;
        },
      }),
      generate: withPatience(createConverseGenerator({ modelId, client: generator }), { firstPauseMs: 1 }),
    });

  test('the sample documents are read without a problem', async () => {
    const report = await ingestFolder({ folder: 'content/knowledge', snapshotUrl, embedder: titan() });
    expect(report).toMatchObject({ published: true, problems: [] });
    expect(report.embedded).toBe(report.passages);
  });

  test.each([
    { text: 'How much does it cost to take a cat in the cabin?', audience: 'public', title: /pet/i, says: '$75' },
    { text: 'How heavy may a checked bag be in economy?', audience: 'public', title: /baggage/i, says: '23 kg' },
    { text: 'Which extension has the fraud desk?', audience: 'staff', title: /fraud/i, says: '4470' },
  ] as const)('$text', async ({ text, audience, title, says }) => {
    const answer = await answerWith(client)(aQuestion({ text, audience }));
    if (answer.kind !== 'answered') throw new Error('should be known');
    expect(answer.quoted).toBe(false);
    expect(answer.draft.text).toContain(says);
    expect(answer.draft.citations[0]?.title).toMatch(title);
  });

  test.each([
    { text: 'What is the capital of Mongolia?', audience: 'public' },
    { text: 'Which extension has the fraud desk?', audience: 'public' },
  ] as const)('unknown to the $audience: $text', async ({ text, audience }) => {
    expect(await answerWith(client)(aQuestion({ text, audience }))).toEqual({ kind: 'unknown' });
  });

  test.each([
    { name: 'is throttled', status: 429, type: 'ThrottlingException', attempts: 3 },
    { name: 'is down', status: 503, type: 'ServiceUnavailableException', attempts: 3 },
    { name: 'refuses the account', status: 403, type: 'AccessDeniedException', attempts: 1 },
  ])('a passage is quoted when the model $name', async ({ status, type, attempts }) => {
    let asked = 0;
    const server = createHttp2Server((_, response) => {
      asked += 1;
      response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type });
      response.end('{"message":"no"}');
    });
    await listening(server);
    const failing = bedrockAt(urlOf(server));
    const answer = await answerWith(failing)(aQuestion({ text: 'How heavy may a checked bag be in economy?' }));
    expect(answer).toMatchObject({ kind: 'answered', quoted: true });
    expect(asked).toBe(attempts);
    failing.destroy();
    server.close();
  });

  test('a model that hangs up or hangs on does not hold up the answer', async () => {
    const server = createHttp2Server(() => {});
    await listening(server);
    const hanging = bedrockAt(urlOf(server));
    const soon = { at: 0, remaining: () => 2_000 };
    const answer = await answerWith(hanging)(
      aQuestion({ text: 'How heavy may a checked bag be in economy?', deadline: soon }),
    );
    expect(answer).toMatchObject({ kind: 'answered', quoted: true });
    hanging.destroy();
    server.close();
  });
});

test('a bad request to Titan is the embedder’s failure', async () => {
  const aws = await startLocalAws();
  const client = bedrockAt(aws.url);
  const embedder = createTitanEmbedder({ modelId: 'amazon.titan-embed-text-v2:0', dimensions: 100, client });
  await expect(embedder.embed(['text'])).rejects.toThrow('dimensions');
  client.destroy();
  await aws.close();
});

test('Bedrock’s Rerank over its own wire: scores come back in the order of the texts', async () => {
  const aws = await startLocalAws();
  const client = new BedrockAgentRuntimeClient(localAccess(aws.url));
  const modelArn = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.rerank-v1:0';
  const rerank = createBedrockReranker({ modelArn, client });
  const texts = ['Opening hours of the desk.', 'A bicycle costs $70.'];
  const [hours = 0, bicycle = 0] = await rerank(
    { question: 'What does a bicycle cost?', texts },
    AbortSignal.timeout(9_000),
  );
  expect(bicycle).toBeGreaterThan(hours);
  client.destroy();
  await aws.close();
});

const tagOf = (object: Buffer | undefined): string => `"${object?.toString('hex').slice(0, 32)}"`;
/** What a conditional write is refused for. */
const isLate = ({ headers }: IncomingMessage, there: Buffer | undefined): boolean =>
  (headers['if-none-match'] === '*' && there !== undefined) ||
  (headers['if-match'] !== undefined && headers['if-match'] !== tagOf(there));

/** As much of S3 as the knowledge asks for: whole objects, and their keys below a prefix. */
describe('in S3', () => {
  const objects = new Map<string, Buffer>();
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', urlOf(server));
    const prefix = searchParams.get('prefix');
    if (prefix !== null) {
      const keys = [...objects.keys()]
        .map((key) => key.replace(/^\/[^/]+\//, ''))
        .filter((key) => key.startsWith(prefix));
      response.writeHead(200, { 'content-type': 'application/xml' });
      response.end(
        `<ListBucketResult>${keys.map((key) => `<Contents><Key>${key}</Key><Size>11</Size><ETag>"b"</ETag><LastModified>2026-03-01T12:00:00.000Z</LastModified></Contents>`).join('')}</ListBucketResult>`,
      );
      return;
    }
    if (request.method === 'PUT') {
      if (isLate(request, objects.get(path))) {
        response
          .writeHead(412, { 'content-type': 'application/xml' })
          .end('<Error><Code>PreconditionFailed</Code></Error>');
        return;
      }
      objects.set(path, await buffer(request));
    }
    const object = objects.get(path);
    response.writeHead(object ? 200 : 404, { etag: tagOf(object), 'content-type': 'application/xml' });
    response.end(request.method === 'GET' ? (object ?? '<Error><Code>NoSuchKey</Code></Error>') : undefined);
  };
  const server = createServer((request, response) => {
    void serve(request, response);
  });
  const s3 = () => new S3Client(localAccess(urlOf(server)));
  beforeAll(() => listening(server));
  afterAll(() => {
    server.close();
  });

  test('a snapshot is missing at first, then what was published', async () => {
    const source = s3Source(new URL('s3://knowledge/snapshots/current'), s3());
    expect(await source.tag()).toBeUndefined();
    await expect(source.read()).rejects.toMatchObject({ code: 'snapshot-missing' });
    expect(await source.publish(Uint8Array.of(1, 2, 3), undefined)).toBe(true);
    expect([...objects.keys()]).toEqual(['/knowledge/snapshots/current']);
    expect(await source.tag()).toBeDefined();
    expect(await source.read()).toEqual(Uint8Array.of(1, 2, 3));
  });

  test('of two writers, the one who comes second is told and overwrites nothing', async () => {
    const source = s3Source(new URL('s3://knowledge/snapshots/raced'), s3());
    expect(await source.publish(Uint8Array.of(1), undefined)).toBe(true);
    expect(await source.publish(Uint8Array.of(2), undefined)).toBe(false);
    const seen = await source.tag();
    expect(await source.publish(Uint8Array.of(3), seen)).toBe(true);
    expect(await source.publish(Uint8Array.of(4), seen)).toBe(false);
    expect(await source.read()).toEqual(Uint8Array.of(3));
  });

  test('documents are listed with what tells a change, and read; a key that climbs out is refused', async () => {
    for (const path of ['public/b.md', 'public/', 'staff/a.md', 'public/../staff/a.md', 'synonyms.yaml']) {
      objects.set(`/knowledge/documents/${path}`, Buffer.from(path));
    }
    const folder = inS3(new URL('s3://knowledge/documents/'), s3());
    const listed = await folder.list();
    expect(listed.map(({ path, refused }) => [path, refused === undefined])).toEqual([
      ['public/../staff/a.md', false],
      ['public/b.md', true],
      ['staff/a.md', true],
      ['synonyms.yaml', true],
    ]);
    expect(listed[1]).toMatchObject({ bytes: 11, tag: '"b"', changed: '2026-03-01' });
    expect(await folder.read('public/../staff/a.md')).toBeUndefined();
    expect(await folder.read('synonyms.yaml')).toEqual(Uint8Array.from(Buffer.from('synonyms.yaml')));
    expect(await folder.read('absent.yaml')).toBeUndefined();
  });
});
