import { createConversation } from '../../channels/conversation.ts';
import { errorFacts } from '../../channels/error-facts.ts';
import { createIdentitySigner } from '../../channels/identity-token.ts';
import { createLexRuntime } from '../../channels/lex-runtime.aws.ts';
import { createAnswerTurn } from '../../channels/slack/answer-turn.ts';
import { createMemoryDeliveries } from '../../channels/slack/deliveries.ts';
import { createTranslateText } from '../../translation/translate-text.ts';
import { createTranslator } from '../../translation/translate.aws.ts';
import { createPeople } from '../../channels/slack/people.ts';
import { createSlackApi } from '../../channels/slack/slack-api.ts';
import { createMemoryThreadLanguages } from '../../channels/slack/thread-languages.ts';
import { terminologyName } from '../import-terminology.ts';
import { connectSocketMode } from './socket-mode.ts';
import { createTakeTurns } from './take-turns.ts';
import type { SlackTokens } from './tokens.ts';

export interface StartSlackOptions extends SlackTokens {
  /** Where local/aws listens. */
  readonly awsUrl: string;
  readonly identitySecret: string;
  readonly locales: readonly string[];
}

const client = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const botAddress = { botId: 'FRONTDESK1', botAliasId: 'TSTALIASID' };

/** Door and worker in one program. @throws UsageError when Slack takes a token for wrong. */
export async function startSlack(options: StartSlackOptions): Promise<{ close(): Promise<void> }> {
  const [first = 'en_US', ...others] = options.locales;
  const slack = createSlackApi({ token: options.botToken, url: options.apiUrl });
  const answer = createAnswerTurn({
    conversation: createConversation({
      lex: createLexRuntime({ ...botAddress, client: { ...client, endpoint: options.awsUrl } }),
      locales: [first, ...others],
      translate: createTranslateText(
        createTranslator({ ...client, endpoint: options.awsUrl, terminology: terminologyName }),
      ),
      signIdentity: createIdentitySigner({ secret: options.identitySecret }),
    }),
    slack,
    findPerson: createPeople({
      slack,
      report: (error) => console.error('slack: a person is unknown', errorFacts(error)),
    }),
    deliveries: createMemoryDeliveries(),
    languages: createMemoryThreadLanguages(),
    report: (fact) => {
      if (fact.kind === 'rated') console.log(`slack: an answer was ${fact.helpful ? '' : 'not '}helpful`);
      else console.error(`slack: ${fact.what}`, errorFacts(fact.cause));
    },
  });
  const take = createTakeTurns({
    answer,
    report: (error) => console.error('slack: a turn was given up', errorFacts(error)),
  });
  return connectSocketMode({ ...options, take });
}
