import type { LocaleModel } from './bot-model.ts';
import type { BotIdentity, InvokeHook } from './dialogue/turn.ts';
import type { Understanding } from './nlu/understanding.ts';
import type { SessionStore } from './sessions/session-store.ts';

/** A bot that can be talked to, under one alias. */
export interface DeployedBot {
  readonly identity: BotIdentity;
  readonly locales: ReadonlyMap<string, LocaleModel>;
  readonly sessions: SessionStore;
  /** undefined when no Lambda is bound to the alias in that locale: then hooks count as successful. */
  readonly hookFor: (localeId: string) => InvokeHook | undefined;
  /** Trained when it is first asked for, and kept. */
  readonly understandingOf: (localeId: string) => Understanding | undefined;
  readonly timezone: string;
  /** What callers may ask about besides: the ears learn it when they are first needed. */
  readonly topicsOf: (localeId: string) => readonly string[];
}

/** The bots of this machine, by bot and alias id. */
export class BotStore {
  readonly #bots = new Map<string, DeployedBot>();

  add(bot: DeployedBot): void {
    this.#bots.set(`${bot.identity.id}/${bot.identity.aliasId}`, bot);
  }

  find(botId: string, aliasId: string): DeployedBot | undefined {
    return this.#bots.get(`${botId}/${aliasId}`);
  }

  /** Resolves when all sessions are safe. */
  async close(): Promise<void> {
    for (const { sessions } of this.#bots.values()) await sessions.close();
  }
}
