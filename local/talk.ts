/**
 * `npm run talk`: the bot in the terminal, through the AWS SDK. It talks to a running `npm start`, or starts one of its own.
 * `--trace` shows what each turn did, `--staff` speaks as a verified member of staff, `--session` continues a conversation.
 */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { connect, type Connection } from './talk/connect.ts';
import { createSpeaker } from './talk/speaker.ts';
import { renderTurn } from './talk/render-turn.ts';
import { UsageError } from './options.ts';
import { tellTrouble } from './tell-trouble.ts';

const usage = `npm run talk -- [--trace] [--staff] [--locale en_US] [--session NAME] [--bot ID]`;

function readWords() {
  try {
    return parseArgs({
      options: {
        trace: { type: 'boolean', default: false },
        staff: { type: 'boolean', default: false },
        locale: { type: 'string', default: 'en_US' },
        session: { type: 'string', default: `talk-${randomUUID()}` },
        bot: { type: 'string', default: 'FRONTDESK1' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('.')[0] : String(error)}.\n${usage}`);
  }
}

async function talk(connection: Connection, words: ReturnType<typeof readWords>): Promise<void> {
  const lex = new LexRuntimeV2Client({
    endpoint: connection.awsUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const say = createSpeaker({
    lex,
    bot: { botId: words.bot, localeId: words.locale },
    sessionId: words.session,
    trace: words.trace,
    ...(words.staff && { staffSecret: connection.identitySecret }),
  });
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: 'you › ' });
  console.log(`${connection.note}\nType what you would say. Ctrl-D ends.\n`);
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() !== '') console.log(renderTurn(await say(line.trim())));
    terminal.prompt();
  }
  lex.destroy();
}

try {
  const connection = await connect(process.env);
  await talk(connection, readWords());
  await connection.close();
} catch (error) {
  tellTrouble(error);
}
