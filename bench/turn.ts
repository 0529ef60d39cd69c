import http2 from 'node:http2';
import { join } from 'node:path';
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { startWithDocuments, type Frontdesk } from '../local/start-frontdesk.ts';
import { readQuestions } from '../evaluation/read-questions.ts';
import { type Figure, percentile, time } from './figures.ts';
import { pause } from './memory.ts';
import { scratchOptions } from './scratch.ts';

/** A Lex that answers a constant: the cost of the SDK and the wire alone. */
async function startEmptyLex(): Promise<{ url: string; close: () => void }> {
  const body = JSON.stringify({
    sessionId: 'empty',
    messages: [{ contentType: 'PlainText', content: 'Hello.' }],
    sessionState: {},
  });
  const server = http2.createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the empty Lex has no port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => void server.close() };
}

/** As the doors have it: left alone, the SDK opens a connection for each request. */
const client = (endpoint: string) =>
  new LexRuntimeV2Client({
    requestHandler: { requestTimeout: 35_000 },
    cacheMiddleware: true,
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

const turn = (lex: LexRuntimeV2Client, sessionId: string, text: string) =>
  lex.send(
    new RecognizeTextCommand({ botId: 'FRONTDESK1', botAliasId: 'TSTALIASID', localeId: 'en_US', sessionId, text }),
  );

/** Six slot-filling turns of one booking, each measured alone; every booking is for a day that none before it has read the seats of. */
const answers = ['book a flight from London to Paris', '', 'two', 'economy', 'Fielding', 'no'];
function answerOf(n: number): string {
  const booking = Math.floor(n / answers.length);
  return answers[n % answers.length] || `in ${14 + booking} days`;
}
/** Each is asked once: a repeated question would be answered from the cache. */
const answered = ['facts', 'tables', 'two-documents', 'paraphrased'];
const questions = readQuestions(join(import.meta.dirname, '..', 'evaluation'))
  .filter(({ kind, locale }) => answered.includes(kind) && locale === 'en_US')
  .map(({ ask }) => ask);
const warmUp = 20;

/** What Lex and the Lambda cost when nothing is looked for, in conversations of their own as the questions are. */
const greeting = 'hello';
const repeated = 'how heavy can a checked bag be in economy?';
/** What a cached answer may cost more than an empty turn. */
const millisecondsOfCache = 5;

/** By turns, so that whatever else the machine does strikes both alike. */
async function greetAndRepeat(lex: LexRuntimeV2Client) {
  const [greeted, cached]: [number[], number[]] = [[], []];
  for (let n = 0; n < warmUp + 150; n += 1) {
    const [hello = 0] = await time(1, () => turn(lex, `greet-${n}`, greeting), 0);
    const [again = 0] = await time(1, () => turn(lex, `again-${n}`, repeated), 0);
    if (n < warmUp) continue;
    greeted.push(hello);
    cached.push(again);
  }
  return { greeted, cached };
}

/** As people talk, with seconds between two turns. */
async function afterPauses(lex: LexRuntimeV2Client): Promise<readonly number[]> {
  const turns: number[] = [];
  for (let n = 0; n < 10 * answers.length; n += 1) {
    pause();
    const [took = 0] = await time(1, () => turn(lex, `pause-${Math.floor(n / answers.length)}`, answerOf(n)), 0);
    turns.push(took);
  }
  return turns;
}

async function measure(frontdesk: Frontdesk): Promise<readonly Figure[]> {
  const emptyLex = await startEmptyLex();
  const lex = client(frontdesk.awsUrl);
  const bare = client(emptyLex.url);
  try {
    const slot = await time(300, (n) => turn(lex, `bench-${Math.floor(n / answers.length)}`, answerOf(n)), 30);
    const question = await time(questions.length - warmUp, (n) => turn(lex, `ask-${n}`, questions[n] ?? ''), warmUp);
    const { greeted, cached } = await greetAndRepeat(lex);
    const paused = await afterPauses(lex);
    const empty = await time(300, () => turn(bare, 'empty', 'hello'), 30);
    const baseline = { name: 'empty turn', value: percentile(empty, 0.5) };
    return [
      { name: 'empty turn (SDK → a Lex that answers a constant), p50', value: baseline.value, unit: 'ms' },
      { name: 'slot-filling turn, p50', value: percentile(slot, 0.5), unit: 'ms', budget: 15, baseline },
      { name: 'slot-filling turn, p99', value: percentile(slot, 0.99), unit: 'ms', budget: 60, baseline },
      { name: 'slot-filling turn after a pause, p50', value: percentile(paused, 0.5), unit: 'ms', baseline },
      { name: 'answered question, p50', value: percentile(question, 0.5), unit: 'ms', budget: 40, baseline },
      { name: 'answered question, p99', value: percentile(question, 0.99), unit: 'ms', baseline },
      { name: 'greeting: a turn that looks for nothing, p50', value: percentile(greeted, 0.5), unit: 'ms', baseline },
      { name: 'answer from the cache, p50', value: percentile(cached, 0.5), unit: 'ms', baseline },
      {
        name: 'answer from the cache, above a greeting, p50',
        value: percentile(cached, 0.5) - percentile(greeted, 0.5),
        unit: 'ms',
        budget: millisecondsOfCache,
      },
    ];
  } finally {
    lex.destroy();
    bare.destroy();
    emptyLex.close();
  }
}

async function run(): Promise<readonly Figure[]> {
  const scratch = scratchOptions();
  const frontdesk = await startWithDocuments(scratch.options);
  try {
    return await measure(frontdesk);
  } finally {
    await frontdesk.close();
    scratch.remove();
  }
}

export const turnSuite = { title: 'One turn: SDK → Lex → Lambda → DynamoDB → back', run };
