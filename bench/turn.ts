import http2 from 'node:http2';
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { startWithDocuments, type Frontdesk } from '../local/start-frontdesk.ts';
import { type Figure, percentile, time } from './figures.ts';
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

const client = (endpoint: string) =>
  new LexRuntimeV2Client({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

const turn = (lex: LexRuntimeV2Client, sessionId: string, text: string) =>
  lex.send(
    new RecognizeTextCommand({ botId: 'FRONTDESK1', botAliasId: 'TSTALIASID', localeId: 'en_US', sessionId, text }),
  );

/** Six slot-filling turns of one booking; each is measured alone. */
const answers = ['book a flight from London to Paris', 'in two weeks', 'two', 'economy', 'Fielding', 'no'];
const questions = [
  'how heavy can a checked bag be in economy?',
  'can I take my cat in the cabin?',
  'when does check-in close?',
  'do I get a refund if I cancel within 24 hours?',
  'what liquids can I carry on?',
];

async function measure(frontdesk: Frontdesk): Promise<readonly Figure[]> {
  const emptyLex = await startEmptyLex();
  const lex = client(frontdesk.awsUrl);
  const bare = client(emptyLex.url);
  try {
    const slot = await time(
      300,
      (n) => turn(lex, `bench-${Math.floor(n / answers.length)}`, answers[n % answers.length] ?? ''),
      30,
    );
    const question = await time(150, (n) => turn(lex, `ask-${n}`, questions[n % questions.length] ?? ''), 20);
    const empty = await time(300, () => turn(bare, 'empty', 'hello'), 30);
    const baseline = { name: 'empty turn', value: percentile(empty, 0.5) };
    return [
      { name: 'empty turn (SDK → a Lex that answers a constant), p50', value: baseline.value, unit: 'ms' },
      { name: 'slot-filling turn, p50', value: percentile(slot, 0.5), unit: 'ms', budget: 15, baseline },
      { name: 'slot-filling turn, p99', value: percentile(slot, 0.99), unit: 'ms', budget: 60, baseline },
      { name: 'answered question, p50', value: percentile(question, 0.5), unit: 'ms', budget: 40, baseline },
      { name: 'answered question, p99', value: percentile(question, 0.99), unit: 'ms', baseline },
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
