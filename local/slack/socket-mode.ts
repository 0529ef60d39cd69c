import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { receiveEvent } from '../../channels/slack/receive-event.ts';
import type { SlackTurn } from '../../channels/slack/slack-turn.ts';
import { UsageError } from '../options.ts';

export interface SocketModeOptions {
  readonly appToken: string;
  readonly botToken: string;
  readonly apiUrl: string;
  readonly take: (turn: SlackTurn) => Promise<void>;
}

/**
 * Slack's events over a socket that we open, so that no address of this machine has to be known to Slack. Bolt keeps the socket
 * open and acknowledges; what an event means is the door's own `receiveEvent`, as in AWS. @throws UsageError for a wrong token.
 */
export async function connectSocketMode(options: SocketModeOptions): Promise<{ close(): Promise<void> }> {
  const clientOptions = { slackApiUrl: options.apiUrl };
  const logLevel = LogLevel.ERROR;
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    installerOptions: { clientOptions },
    logLevel,
  });
  const app = new App({ token: options.botToken, receiver, clientOptions, logLevel, deferInitialization: true });
  // Runs for every kind of event; none is passed on, because Bolt has no listeners of ours.
  app.use(async (middleware) => {
    if ('ack' in middleware) await middleware.ack?.();
    const turn = receiveEvent(middleware.body);
    // The answer may take as long as it likes, now that Slack knows.
    if (turn !== undefined) void options.take(turn);
  });
  await app.init().catch(refused('SLACK_BOT_TOKEN'));
  await app.start().catch(refused('SLACK_APP_TOKEN'));
  return {
    close: async () => {
      await app.stop();
    },
  };
}

/** Slack's own word for what is wrong with a token, such as "invalid_auth" or "missing_scope". */
const refused =
  (name: string) =>
  (error: unknown): never => {
    const reason = error instanceof Error ? error.message.replace(/^An API error occurred: /, '') : String(error);
    throw new UsageError(`Slack does not take ${name}: ${reason}.`);
  };
