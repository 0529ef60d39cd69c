/** `npm run talk`: a bot in the terminal, through the AWS SDK. It talks to a running `npm start`, or starts one of its own. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { createLexRuntime } from '../channels/lex-runtime.aws.ts';
import { connect, type Connection } from './talk/connect.ts';
import { findBot } from './talk/find-bot.ts';
import { createSpeaker } from './talk/speaker.ts';
import { renderTurn, replyOf } from './talk/render-turn.ts';
import { createSayAloud } from './talk/say-aloud.ts';
import { watchTurns } from './talk/watch-turns.ts';
import { type OwnBot, readOptions, UsageError } from './options.ts';
import { tellTrouble } from './tell-trouble.ts';

const OURS = 'FRONTDESK1';

const usage = `npm run talk -- [options]

  --trace             explain each turn
  --speak             write what is said to .frontdesk/spoken, and play it
  --locale NAME       begin in this locale of the bot (en_US)
  --session NAME      continue a conversation (a new one)
  --staff             speak as a verified member of staff
  --knowledge FOLDER  documents to answer from
  --bot NAME          another bot, by its id, its name or the path of its export
  --lambda FILE       the JavaScript file whose handler is the Lambda of that export
  --help`;

function readWords() {
  try {
    return parseArgs({
      options: {
        trace: { type: 'boolean', default: false },
        speak: { type: 'boolean', default: false },
        staff: { type: 'boolean', default: false },
        locale: { type: 'string' },
        session: { type: 'string', default: `talk-${randomUUID()}` },
        bot: { type: 'string', default: OURS },
        lambda: { type: 'string' },
        knowledge: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('.')[0] : String(error)}.\n${usage}`);
  }
}

type Words = ReturnType<typeof readWords>;

function broughtBot({ bot, lambda }: Words): OwnBot | undefined {
  if (!existsSync(bot) && lambda === undefined) return undefined;
  const words = ['--bot', bot, ...(lambda === undefined ? [] : ['--lambda', lambda])];
  return readOptions(words, {}).ownBots[0];
}

async function talk(connection: Connection, words: Words): Promise<void> {
  const { awsUrl, note, identitySecret, botId = words.bot } = connection;
  const { session: sessionId, locale, trace, speak, staff } = words;
  const bot = await findBot(awsUrl, { bot: botId, locale });
  const client = {
    endpoint: awsUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const lex = new LexRuntimeV2Client(client);
  const watcher = trace ? await watchTurns({ awsUrl, botId: bot.botId, sessionId }) : undefined;
  const say = createSpeaker({
    lex,
    bot,
    sessionId,
    trace,
    speaks: speak,
    watcher,
    ...(bot.botId === OURS && { follow: { lex: createLexRuntime({ ...bot, client }), locales: bot.locales } }),
    ...(staff && { staffSecret: identitySecret }),
  });
  const aloud = createSayAloud({ awsUrl, folder: join('.frontdesk', 'spoken') });
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: 'you › ' });
  console.log(`${note}\nType what you would say. Ctrl-D ends.\n`);
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() !== '') {
      const turn = await say(line.trim());
      console.log(renderTurn(turn, bot.botId === OURS));
      if (speak && turn.response)
        console.log(`spoken › ${await aloud(replyOf(turn.response, turn.localeId), turn.localeId)}\n`);
    }
    terminal.prompt();
  }
  watcher?.close();
  lex.destroy();
}

async function run(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const words = readWords();
  const connection = await connect(process.env, { bot: broughtBot(words), knowledge: words.knowledge });
  try {
    await talk(connection, words);
  } finally {
    await connection.close();
  }
}

try {
  await run();
} catch (error) {
  tellTrouble(error);
}
