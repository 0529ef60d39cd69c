import { invokeLambda, type LocalLambda } from '../../lambda/invoke.ts';
import type { Clock } from '../../service.ts';
import { withAnswerSlots } from './answer-slots.ts';
import { fromSource } from './archive/archive-error.ts';
import type { ArchiveFiles } from './archive/archive-files.ts';
import { readArchive } from './archive/read-archive.ts';
import type { LocaleModel } from './bot-model.ts';
import type { DeployedBot } from './bot-store.ts';
import type { InvokeHook } from './dialogue/turn.ts';
import type { Understanding, UnderstandableLocale } from './nlu/understanding.ts';
import { FileSessions } from './sessions/file-sessions.ts';
import { MemorySessions } from './sessions/memory-sessions.ts';

/** A bot to run: what CreateBot, StartImport and CreateBotAlias say on AWS. */
export interface BotToDeploy {
  /** Ten letters or digits. */
  readonly botId: string;
  /** Ten letters or digits; "TSTALIASID", the alias of the draft, unless given. */
  readonly aliasId?: string;
  readonly aliasName?: string;
  readonly archive: ArchiveFiles;
  /** Where the archive comes from, named in errors and warnings. */
  readonly source?: string;
  /** The Lambda of the alias in a locale; without one, hooks count as successful and intents fulfil at once. */
  readonly lambdaFor?: (localeId: string) => LocalLambda | undefined;
  /** IANA name; that of this machine unless given. */
  readonly timezone?: string;
  /** What the bot's documents speak of, in words: callers are understood when they ask about it. Nothing unless given. */
  readonly topicsOf?: (localeId: string) => readonly string[];
}

export interface DeploymentSettings {
  readonly now: Clock;
  /** Where sessions are kept as files; in memory unless given. */
  readonly sessionFolder?: string | undefined;
  readonly train: (locale: UnderstandableLocale) => Understanding;
}

/** DG quotas: what a Lambda may answer. */
const MOST_ANSWER_BYTES = 50 * 1024;

/** What whoever starts the bot should know of it. */
export interface BotFacts {
  readonly botId: string;
  readonly botName: string;
  readonly aliasId: string;
  readonly locales: readonly string[];
  /** Whether a Lambda answers; else the bot runs on its own flow. */
  readonly lambda: boolean;
  readonly source?: string;
  /** What the archive asks for and this Lex does not do, each with the file in the archive. */
  readonly warnings: readonly string[];
}

export interface Deployment {
  readonly bot: DeployedBot;
  readonly facts: BotFacts;
}

/** Throws ArchiveError, with the file and the field, for an archive that cannot be run. */
export async function deployBot(bot: BotToDeploy, settings: DeploymentSettings): Promise<Deployment> {
  const { botId, aliasId = 'TSTALIASID', aliasName = 'TestBotAlias', lambdaFor, source } = bot;
  const model = fromSource(source, () => readArchive(bot.archive));
  const { name, version, warnings } = model;
  const sessions = await openSessions(model.idleSessionTtlSeconds, settings);
  const deployed: DeployedBot = {
    identity: { id: botId, name, version, aliasId, aliasName },
    locales: model.locales,
    sessions,
    hookFor: (localeId) => hookOf(lambdaFor?.(localeId), settings.now),
    understandingOf: trainOnDemand(model.locales, settings.train),
    topicsOf: bot.topicsOf ?? (() => []),
    timezone: bot.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const locales = [...model.locales.keys()];
  const lambda = lambdaFor !== undefined;
  return {
    bot: deployed,
    facts: { botId, botName: name, aliasId, locales, lambda, ...(source !== undefined && { source }), warnings },
  };
}

async function openSessions(idleSeconds: number, { now, sessionFolder }: DeploymentSettings) {
  if (sessionFolder === undefined) return new MemorySessions({ idleSeconds, now });
  const sessions = new FileSessions({ folder: sessionFolder, idleSeconds, now });
  await sessions.sweep();
  return sessions;
}

function hookOf(lambda: LocalLambda | undefined, now: Clock): InvokeHook | undefined {
  if (!lambda) return undefined;
  return async (event, { timeoutMs }) => {
    const outcome = await invokeLambda(lambda, event, { timeoutMs, maxAnswerBytes: MOST_ANSWER_BYTES, now });
    if (outcome.kind === 'answered') return outcome;
    const reason = `The Lambda function ${lambda.functionName} failed: ${outcome.errorType}: ${outcome.errorMessage}`;
    return { kind: outcome.code === 'TIMED_OUT' ? 'timed-out' : 'failed', reason };
  };
}

function trainOnDemand(
  locales: ReadonlyMap<string, LocaleModel>,
  train: (locale: UnderstandableLocale) => Understanding,
): DeployedBot['understandingOf'] {
  const trained = new Map<string, Understanding>();
  return (localeId) => {
    const locale = locales.get(localeId);
    const known = trained.get(localeId);
    if (known || !locale) return known;
    const understanding = train(withAnswerSlots(locale));
    trained.set(localeId, understanding);
    return understanding;
  };
}
