import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { bot } from '../bot-definition/bot.ts';
import { createConversation } from '../channels/conversation.ts';
import { errorFacts } from '../channels/error-facts.ts';
import { keepSpeech } from '../channels/keep-speech.ts';
import { createLexRuntime } from '../channels/lex-runtime.aws.ts';
import { createPollySynthesizer } from '../channels/polly-synthesizer.aws.ts';
import { createTranslateText } from '../translation/translate-text.ts';
import { createTranslator } from '../translation/translate.aws.ts';
import { createWebApp } from '../channels/web/app.ts';
import { createReadPartial } from '../channels/web/partial-answers.aws.ts';
import { buildAssets } from '../channels/web/build-widget.ts';
import { terminologyName } from './import-terminology.ts';
import { UsageError } from './options.ts';
import { readOrMakeSecret } from './secrets.ts';

interface WebSettings {
  readonly webPort: number;
  readonly dataFolder: string;
  readonly conversationTable?: string;
  readonly bot: { readonly botId: string; readonly botAliasId: string };
}

/** The bot's locales, its first one serving who asks for none. */
export function localeIds(): [string, ...string[]] {
  const [first, ...others] = Object.keys(bot.locales);
  if (first === undefined) throw new Error('The bot has no locale.');
  return [first, ...others];
}

/** The web door on this machine, as web.lambda.ts is in AWS. @throws UsageError when the port is taken. */
export async function serveWeb(settings: WebSettings): Promise<{ readonly url: string; close(): Promise<void> }> {
  const app = createWebApp({
    conversation: createConversation({
      lex: createLexRuntime(settings.bot),
      locales: localeIds(),
      translate: createTranslateText(createTranslator({ terminology: terminologyName })),
    }),
    synthesizer: keepSpeech(createPollySynthesizer({})),
    sessionSecret: readOrMakeSecret(settings.dataFolder, 'web-session-secret'),
    ...(settings.conversationTable !== undefined && { readPartial: createReadPartial(settings.conversationTable) }),
    assets: await buildAssets(),
    addressOf: (context) => getConnInfo(context).remote.address,
    report: ({ code, cause }) => console.error(`web: ${code}`, errorFacts(cause)),
  });
  const server = serve({ fetch: app.fetch, port: settings.webPort, hostname: '127.0.0.1' });
  await new Promise<void>((listening, failed) => {
    server.once('listening', listening);
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      failed(
        taken ? new UsageError(`Port ${settings.webPort} is in use by another program. Set PORT or --port.`) : error,
      );
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.webPort;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}
