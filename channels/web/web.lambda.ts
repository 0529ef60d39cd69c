import { Logger } from '@aws-lambda-powertools/logger';
import { getConnInfo, handle } from 'hono/aws-lambda';
import { createTranslateText } from '../../translation/translate-text.ts';
import { createTranslator } from '../../translation/translate.aws.ts';
import { createConversation } from '../conversation.ts';
import { readEnvironment, webEnvironment } from '../environment.ts';
import { errorFacts } from '../error-facts.ts';
import { keepSpeech } from '../keep-speech.ts';
import { createLexRuntime } from '../lex-runtime.aws.ts';
import { createPollySynthesizer } from '../polly-synthesizer.aws.ts';
import { createWebApp } from './app.ts';
import { readAssets } from './assets.ts';
import { createReadPartial } from './partial-answers.aws.ts';

const environment = readEnvironment(webEnvironment, process.env);
const logger = new Logger({ serviceName: 'web-door' });

/** API Gateway gives up after 30 s: an apology of ours has to leave before then. */
const requestTimeout = 27_000;

const app = createWebApp({
  conversation: createConversation({
    lex: createLexRuntime({
      botId: environment.LEX_BOT_ID,
      botAliasId: environment.LEX_BOT_ALIAS_ID,
      client: { requestHandler: { requestTimeout } },
    }),
    locales: environment.LEX_LOCALE_ID,
    translate: createTranslateText(createTranslator({ terminology: environment.TRANSLATE_TERMINOLOGY })),
  }),
  synthesizer: keepSpeech(createPollySynthesizer({ requestHandler: { requestTimeout } })),
  sessionSecret: environment.WEB_SESSION_SECRET,
  readPartial: createReadPartial(environment.CONVERSATION_TABLE),
  assets: readAssets(environment.WEB_ASSETS),
  allowedOrigins: environment.ALLOWED_ORIGINS,
  addressOf: (context) => getConnInfo(context).remote.address,
  report: ({ code, cause }) => logger.error('A request could not be answered', { code, error: errorFacts(cause) }),
});

/** Answers API Gateway (HTTP API) and Lambda function URLs. */
export const handler = handle(app);
