import type { Clock, RestJsonService } from '../../service.ts';
import { BotStore } from './bot-store.ts';
import { ConversationLog } from './conversation-log/conversation-log.ts';
import type { LoggedTurn } from './conversation-log/log-entry.ts';
import { deployBot, type BotFacts, type BotToDeploy } from './deploy-bot.ts';
import { BotEars } from './ears/bot-ears.ts';
import { engineFeatures } from './engine-features.ts';
import type { Synthesize } from './ears/spoken-answer.ts';
import { trainUnderstanding } from './nlu/train-understanding.ts';
import { lexOperations } from './operations.ts';
import { TurnWatch } from './trace/turn-watch.ts';
import { LexProvider, type ProviderOptions } from './provider.ts';

export interface LexServiceOptions {
  readonly bots: readonly BotToDeploy[];
  readonly now: Clock;
  readonly random?: () => number;
  /** Where sessions are kept as files, so that they survive a restart; in memory unless given. */
  readonly sessionFolder?: string | undefined;
  /** A file that each turn is logged to, as Lex logs text; none unless given. */
  readonly conversationLog?: string | undefined;
  readonly stateWithoutHook?: ProviderOptions['stateWithoutHook'];
  /** Polly's SynthesizeSpeech, for clients that want to hear the answer; without it, answers are text. */
  readonly synthesize?: Synthesize;
}

export interface LexService extends RestJsonService {
  readonly bots: readonly BotFacts[];
}

/** The Lex V2 runtime with these bots. Rejects with ArchiveError for an archive that cannot be run. */
export async function createLexService(options: LexServiceOptions): Promise<LexService> {
  const { now, random = Math.random, sessionFolder, synthesize } = options;
  const bots = new BotStore();
  const facts: BotFacts[] = [];
  for (const bot of options.bots) {
    const deployment = await deployBot(bot, { now, sessionFolder, train: trainUnderstanding });
    bots.add(deployment.bot);
    facts.push(deployment.facts);
  }
  const { stateWithoutHook = 'Fulfilled' } = options;
  const ears = new BotEars();
  const watch = new TurnWatch(now);
  const trace: ProviderOptions['trace'] = (turn) => watch.begin(turn);
  const log = options.conversationLog === undefined ? undefined : new ConversationLog(options.conversationLog);
  const logTurn = log && ((turn: LoggedTurn) => log.write(turn));
  const provider = new LexProvider({ bots, now, random, trace, logTurn, stateWithoutHook });
  return {
    name: 'Lex Runtime V2',
    signingName: 'lex',
    protocol: 'restJson1',
    bots: facts,
    views: [{ path: '/_local/turns', contentType: 'application/x-ndjson', open: (...asked) => watch.lines(...asked) }],
    operations: lexOperations({ provider, ears, synthesize, now }),
    features: engineFeatures,
    async close() {
      await ears.close();
      await bots.close();
      log?.close();
    },
    standIns: [
      'Lex understands by a classifier trained on the sample utterances when the bot is first spoken to.',
      'Lex hears with SoundSwallower: the words of the bot, spoken clearly.',
    ],
  };
}
