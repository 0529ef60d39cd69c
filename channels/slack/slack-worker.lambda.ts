import { Logger } from '@aws-lambda-powertools/logger';
import { createTranslateText } from '../../translation/translate-text.ts';
import { createTranslator } from '../../translation/translate.aws.ts';
import { createConversation } from '../conversation.ts';
import { readEnvironment, slackWorkerEnvironment } from '../environment.ts';
import { errorFacts } from '../error-facts.ts';
import { createIdentitySigner } from '../identity-token.ts';
import { createLexRuntime } from '../lex-runtime.aws.ts';
import { createAnswerTurn } from './answer-turn.ts';
import type { SlackFact } from './answer-turn.ts';
import { createDeliveries } from './deliveries.aws.ts';
import { createPeople } from './people.ts';
import { createSlackApi } from './slack-api.ts';
import { createSlackQueue } from './slack-queue.aws.ts';
import { createTakeBatch } from './take-batch.ts';
import { createThreadLanguages } from './thread-languages.aws.ts';

const environment = readEnvironment(slackWorkerEnvironment, process.env);
const logger = new Logger({ serviceName: 'slack-worker' });

const slack = createSlackApi({ token: environment.SLACK_BOT_TOKEN, url: environment.SLACK_API_URL });

const answer = createAnswerTurn({
  conversation: createConversation({
    lex: createLexRuntime({ botId: environment.LEX_BOT_ID, botAliasId: environment.LEX_BOT_ALIAS_ID }),
    locales: environment.LEX_LOCALE_ID,
    translate: createTranslateText(createTranslator({ terminology: environment.TRANSLATE_TERMINOLOGY })),
    signIdentity: createIdentitySigner({ secret: environment.IDENTITY_SECRET }),
  }),
  slack,
  findPerson: createPeople({
    slack,
    report: (error) => logger.warn('A person could not be looked up', { error: errorFacts(error) }),
  }),
  deliveries: createDeliveries({ tableName: environment.CONVERSATION_TABLE }),
  languages: createThreadLanguages({ tableName: environment.CONVERSATION_TABLE }),
  report,
});

/** Answers the batches of an SQS FIFO queue, whose visibility timeout has to be longer than this function's own. */
export const handler = createTakeBatch({
  answer,
  putBack: createSlackQueue(environment.SLACK_QUEUE_URL).putBack,
  report: (error) => logger.error('A turn goes back to the queue', { error: errorFacts(error) }),
});

function report(fact: SlackFact): void {
  const { sessionId } = fact;
  if (fact.kind === 'rated') logger.info('An answer was rated', { sessionId, helpful: fact.helpful });
  else logger.error('A turn went wrong', { sessionId, what: fact.what, error: errorFacts(fact.cause) });
}
