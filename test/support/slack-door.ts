import { localeIds } from '../../local/serve-web.ts';
import { createConversation } from '../../channels/conversation.ts';
import { createIdentitySigner } from '../../channels/identity-token.ts';
import { createLexRuntime } from '../../channels/lex-runtime.aws.ts';
import { createSlackApp } from '../../channels/slack/app.ts';
import { createAnswerTurn } from '../../channels/slack/answer-turn.ts';
import { createMemoryDeliveries } from '../../channels/slack/deliveries.ts';
import { readSlackText } from '../../channels/slack/mrkdwn.ts';
import { createTranslateText } from '../../translation/translate-text.ts';
import { createTranslator } from '../../translation/translate.aws.ts';
import { createPeople } from '../../channels/slack/people.ts';
import { createSlackApi } from '../../channels/slack/slack-api.ts';
import { createMemoryThreadLanguages } from '../../channels/slack/thread-languages.ts';
import { sessionIdOf } from '../../channels/slack/slack-turn.ts';
import type { SlackTurn } from '../../channels/slack/slack-turn.ts';
import type { Reached } from './frontdesk.ts';
import type { Door, HeardReply } from './play-conversation.ts';
import { localClient } from './sdk-door.ts';
import { botAddress, readSessionFacts } from './session-facts.ts';
import { aMember, botToken, ownTeam, startSlackApi } from './slack-api.ts';
import type { LocalSlack, PostedMessage } from './slack-api.ts';
import { aMessage, directChannel } from './slack-payloads.ts';
import { signedRequest, signingSecret } from './slack-signing.ts';
import { localAccess } from './local-access.ts';

const user = 'U0SPEAKER';
let threads = 0;

/** Door and worker with an array between them, against a Slack of their own. */
function openSlack({ awsUrl, identitySecret }: Reached, local: LocalSlack) {
  const slack = createSlackApi({ token: botToken, url: local.url });
  const client = localAccess(awsUrl);
  const problems: unknown[] = [];
  const answer = createAnswerTurn({
    conversation: createConversation({
      lex: createLexRuntime({ ...botAddress, client }),
      locales: localeIds(),
      translate: createTranslateText(createTranslator(client)),
      signIdentity: createIdentitySigner({ secret: identitySecret }),
    }),
    slack,
    findPerson: createPeople({ slack, report: (error) => problems.push(error) }),
    deliveries: createMemoryDeliveries(),
    languages: createMemoryThreadLanguages(),
    report: (fact) => problems.push(fact),
  });
  const queue: SlackTurn[] = [];
  const app = createSlackApp({
    signingSecret,
    enqueue: async (turn) => {
      queue.push(turn);
    },
    report: (error) => problems.push(error),
  });
  /** Sends a payload as Slack does, and lets the worker do what was queued. */
  const send = async (payload: { readonly type: string }): Promise<void> => {
    const response = await app.request('/slack/events', { method: 'POST', ...signedRequest(payload) });
    if (response.status !== 200) throw new Error(`The Slack door answered ${response.status}`);
    for (const turn of queue.splice(0)) await answer(turn);
    if (problems.length > 0) throw new Error('The Slack door had trouble', { cause: problems[0] });
  };
  return { send };
}

/** What a person reads in a message: its text without the cards, its sources, and its suggestions. */
function hear({ blocks, text }: PostedMessage): HeardReply {
  const sections = blocks.flatMap((block) =>
    block.type === 'section' && block.block_id === undefined ? [readSlackText(block.text.text)] : [],
  );
  const sources = blocks.flatMap((block) =>
    block.type === 'context' && block.block_id === 'sources' ? block.elements : [],
  );
  const suggestions = blocks.flatMap((block) =>
    block.type === 'actions' && block.block_id === 'suggestions' ? block.elements : [],
  );
  return {
    text: sections.length > 0 ? sections.join('\n') : readSlackText(text),
    citations: sources.map((source) => readSlackText(source.text)),
    suggestions: suggestions.map((button) => button.text.text),
  };
}

/** Slack's door: signed events, one direct message a speaker, replies in its thread. A member of staff is a full member. */
export function slackDoor(frontdesk: Reached): Door {
  const lex = localClient(frontdesk.awsUrl);
  return {
    name: 'slack',
    open: async ({ locale, audience }) => {
      const local = await startSlackApi([
        aMember(user, { locale: locale.replace('_', '-'), is_restricted: audience === 'public' }),
      ]);
      const { send } = openSlack(frontdesk, local);
      // Sessions outlive a conversation: each has a thread of its own, and none of an earlier run.
      const thread = `${Math.floor(Date.now() / 1000)}.${String((threads += 1)).padStart(6, '0')}`;
      const sessionId = sessionIdOf({ team: ownTeam, channel: directChannel, thread });
      return {
        say: async (text) => {
          await send(aMessage(text, { user, ts: thread, thread_ts: thread }));
          const last = local.posted.at(-1);
          if (last === undefined) throw new Error('Nothing was posted');
          return hear(last);
        },
        facts: () => readSessionFacts(lex, { sessionId, localeId: locale }),
        hangUp: () => local.close(),
      };
    },
  };
}
