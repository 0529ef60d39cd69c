import { z } from 'zod';
import { UsageError } from '../options.ts';

const health = z.object({
  bots: z.array(
    z.object({
      botId: z.string(),
      botName: z.string(),
      aliasId: z.string(),
      locales: z.tuple([z.string()], z.string()),
    }),
  ),
});

export interface BotToTalkTo {
  readonly botId: string;
  readonly botAliasId: string;
  readonly localeId: string;
  /** All that it speaks. */
  readonly locales: readonly [string, ...string[]];
}

interface Wanted {
  /** Id or name. */
  readonly bot: string;
  readonly locale: string | undefined;
}

/** The bot of that id or name at the local AWS; in the locale that was asked for, else en_US, else its first. @throws UsageError */
export async function findBot(awsUrl: string, wanted: Wanted): Promise<BotToTalkTo> {
  const { bots } = health.parse(await (await fetch(`${awsUrl}/_local/health`)).json());
  const named = wanted.bot.toLowerCase();
  const bot =
    bots.find(({ botId }) => botId === wanted.bot) ?? bots.find(({ botName }) => botName.toLowerCase() === named);
  if (!bot) {
    const known = bots.map(({ botId, botName }) => `${botId} (${botName})`).join(', ');
    throw new UsageError(`No bot "${wanted.bot}" runs here. There are: ${known}.`);
  }
  const { locales } = bot;
  const localeId = wanted.locale ?? (locales.includes('en_US') ? 'en_US' : locales[0]);
  if (!locales.includes(localeId)) {
    throw new UsageError(`${bot.botName} does not speak ${localeId}. It speaks: ${locales.join(', ')}.`);
  }
  return { botId: bot.botId, botAliasId: bot.aliasId, localeId, locales };
}
