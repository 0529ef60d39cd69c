import { createHash } from 'node:crypto';
import { basename, relative } from 'node:path';
import { z } from 'zod';
import type { LambdaHandler } from '../aws/lambda/handler.ts';
import { fromSource } from '../aws/services/lex/archive/archive-error.ts';
import { BotFolder } from '../aws/services/lex/archive/archive-files.ts';
import { openArchive } from '../aws/services/lex/archive/open-archive.ts';
import type { BotToDeploy } from '../aws/services/lex/deploy-bot.ts';
import type { OwnBot } from '../options.ts';
import { loadHandler } from './load-handler.ts';

export interface OwnBots {
  readonly toDeploy: readonly BotToDeploy[];
  /** Loads the Lambda handlers, once the environment is the one that they shall read. @throws UsageError */
  loadHandlers(): Promise<void>;
}

interface Settings {
  readonly timezone: string;
  /** Ids that are taken. */
  readonly taken: readonly string[];
}

const notLoaded: LambdaHandler = () => Promise.reject(new Error('The Lambda is still starting.'));

/** @throws ArchiveError */
export function ownBotsToDeploy(bots: readonly OwnBot[], { timezone, taken }: Settings): OwnBots {
  const ids = new Set(taken);
  const handlers = new Map<string, LambdaHandler>();
  const toDeploy = bots.map(({ path, lambda }): BotToDeploy => {
    const source = relative(process.cwd(), path) || '.';
    const archive = fromSource(source, () => openArchive(path));
    const botId = fromSource(source, () => freeId(archive, ids));
    ids.add(botId);
    if (lambda === undefined) return { botId, archive, source, timezone };
    const handler: LambdaHandler = (event, context) => (handlers.get(lambda) ?? notLoaded)(event, context);
    return { botId, archive, source, timezone, lambdaFor: () => ({ functionName: basename(lambda), handler }) };
  });
  const loadHandlers = async (): Promise<void> => {
    for (const { lambda } of bots) if (lambda !== undefined) handlers.set(lambda, await loadHandler(lambda));
  };
  return { toDeploy, loadHandlers };
}

const identity = z.object({ name: z.string(), identifier: z.string().nullish() });

/**
 * The id that the bot has on AWS, so that a client need not be changed. An export edited by hand may have none, and two exports
 * may be of one bot: then ten characters made of the name, the same at each start.
 */
function freeId(archive: BotToDeploy['archive'], taken: ReadonlySet<string>): string {
  const { name, identifier } = new BotFolder(archive).read('Bot.json', identity);
  if (identifier && /^[0-9a-zA-Z]{10}$/.test(identifier) && !taken.has(identifier)) return identifier;
  for (let copy = 1; ; copy++) {
    const id = BigInt(`0x${createHash('sha256').update(`${name} ${copy}`).digest('hex')}`)
      .toString(36)
      .toUpperCase()
      .slice(0, 10);
    if (!taken.has(id)) return id;
  }
}
