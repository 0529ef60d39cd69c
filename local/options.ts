import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** A bot that the person brings: an export on the disk and, if it has one, the handler of its Lambda. */
export interface OwnBot {
  readonly path: string;
  readonly lambda?: string;
}

export interface LaptopOptions {
  readonly awsPort: number;
  readonly webPort: number;
  /** Where DynamoDB, sessions, the snapshot and the secrets are kept between starts. */
  readonly dataFolder: string;
  /** Forget everything in the data folder first. */
  readonly fresh: boolean;
  /** Documents to answer from. */
  readonly knowledgeFolder: string;
  /** IANA name: "tomorrow" is tomorrow here. */
  readonly timezone: string;
  /** An OpenAI-compatible server that answers instead of the quoting stand-in. */
  readonly modelUrl: string | undefined;
  /** A JSONL file of replies, played instead of any model. */
  readonly recordedReplies?: string;
  /** A Bedrock model of the person's own account answers and embeds; everything else stays on this machine. */
  readonly bedrockModel?: string;
  readonly ownBots: readonly OwnBot[];
  /** Lex's conversation log. It holds what people say: none is kept unless asked for. */
  readonly conversationLog?: string;
}

/** What the person at the keyboard got wrong, in one line they can act on. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const root = join(import.meta.dirname, '..');

export const usage = `npm start -- [options]

  --port N            the web page (PORT, 8080)
  --aws-port N        the local AWS endpoint (AWS_PORT, 4566)
  --bot PATH          a Lex V2 export of yours, zip or folder, to run beside Frontdesk; repeatable
  --lambda FILE       the JavaScript file whose handler is the Lambda of the --bot before it
  --knowledge FOLDER  documents to answer from (content/knowledge)
  --timezone NAME     what "tomorrow" means (this machine's: ${Intl.DateTimeFormat().resolvedOptions().timeZone})
  --data FOLDER       where data is kept between starts (.frontdesk)
  --fresh             forget that data first
  --conversation-log FILE  add each turn to this file, as Lex logs conversations
  --recorded-replies FILE  play these replies instead of a model: lines of {"match": …, "reply": …}
  --help

  LOCAL_MODEL_URL     an OpenAI-compatible server to answer instead of the stand-in that only quotes`;

const known = {
  port: { type: 'string' },
  'aws-port': { type: 'string' },
  bot: { type: 'string', multiple: true },
  lambda: { type: 'string', multiple: true },
  knowledge: { type: 'string' },
  timezone: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  'recorded-replies': { type: 'string' },
  'conversation-log': { type: 'string' },
} as const;

function portNumber(name: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`${name} must be a port number from 0 to 65535, not "${text}".`);
}

function timezoneName(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError(`--timezone "${name}" is not a time zone; an example is Europe/Berlin.`);
  }
}

function folder(name: string, path: string): string {
  const full = resolve(path);
  if (existsSync(full) && statSync(full).isDirectory()) return full;
  throw new UsageError(`${name} ${path} is not a folder.`);
}

function existing(option: string, path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return full;
  throw new UsageError(`${option} ${path} is not there.`);
}

type Word = ReturnType<typeof parse>['tokens'][number];

/** Each --lambda belongs to the --bot before it. */
function ownBots(words: readonly Word[]): readonly OwnBot[] {
  const bots: { path: string; lambda?: string }[] = [];
  for (const word of words) {
    if (word.kind !== 'option' || word.value === undefined) continue;
    if (word.name === 'bot') bots.push({ path: existing('--bot', word.value) });
    if (word.name !== 'lambda') continue;
    const bot = bots.at(-1);
    if (!bot) throw new UsageError(`--lambda ${word.value} stands before any --bot: give it after its bot.`);
    if (bot.lambda) throw new UsageError(`--bot ${bot.path} has two --lambda: a bot has one.`);
    bot.lambda = existing('--lambda', word.value);
  }
  return bots;
}

function modelUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (URL.canParse(text)) return text;
  throw new UsageError(`LOCAL_MODEL_URL must be a URL such as http://127.0.0.1:11434/v1, not "${text}".`);
}

function logFile(path: string | undefined): Pick<LaptopOptions, 'conversationLog'> {
  if (path === undefined) return {};
  const full = resolve(path);
  if (existsSync(dirname(full))) return { conversationLog: full };
  throw new UsageError(`--conversation-log ${path} is in a folder that is not there.`);
}

/** Reads the command line and the environment. @throws UsageError */
export function readOptions(words: readonly string[], environment: NodeJS.ProcessEnv): LaptopOptions {
  const { values, tokens } = parse(words);
  return {
    webPort: portNumber('--port (PORT)', values.port ?? environment['PORT'] ?? '8080'),
    awsPort: portNumber('--aws-port (AWS_PORT)', values['aws-port'] ?? environment['AWS_PORT'] ?? '4566'),
    dataFolder: resolve(values.data ?? join(root, '.frontdesk')),
    fresh: values.fresh ?? false,
    knowledgeFolder: folder('--knowledge', values.knowledge ?? join(root, 'content', 'knowledge')),
    timezone: timezoneName(values.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
    modelUrl: modelUrl(environment['LOCAL_MODEL_URL']),
    ownBots: ownBots(tokens),
    ...(values['recorded-replies'] !== undefined && {
      recordedReplies: existing('--recorded-replies', values['recorded-replies']),
    }),
    ...logFile(values['conversation-log']),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: known, allowPositionals: false, tokens: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('.')[0] : String(error)}. Try --help.`);
  }
}
