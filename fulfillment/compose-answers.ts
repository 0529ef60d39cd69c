import { createTitanEmbedder, openPassageStore } from '../knowledge/passage-store.ts';
import type { TranslateText } from '../translation/translate-text.ts';
import { createAnswerFromDocuments } from './answer-from-documents.ts';
import { createModelClient, createQuickClient } from './bedrock-client.aws.ts';
import type { BookingStore } from './dialog/bookings/booking-store.ts';
import type { OwnBookings } from './dialog/bookings/own-bookings.ts';
import type { FlightStore } from './dialog/flights/flight-store.ts';
import type { AskDocuments } from './dialog/ask-documents.ts';
import { createLiveTools } from './dialog/live-facts/live-tools.ts';
import type { DocumentTable } from './document-table.aws.ts';
import type { FulfillmentSettings } from './environment.ts';
import { withAnswerCache } from './generation/answer-cache.ts';
import { createAnswerQuestion } from './generation/answer-question.ts';
import { createConverseGenerator } from './generation/converse-generator.aws.ts';
import { withPatience } from './generation/resilient-generator.ts';
import { createApplyPolicy } from './guardrail/apply-guardrail.aws.ts';
import { guardAnswer } from './guardrail/guard-answer.ts';
import { guardQuestion } from './guardrail/guard-question.ts';
import { createPolicyCheck } from './guardrail/policy-check.ts';
import { languageOf } from './language/hear-turn.ts';
import { createHistory } from './memory/conversation-memory.ts';
import type { ConversationMemory } from './memory/conversation-memory.ts';
import { createShowPartial } from './memory/partial-answers.aws.ts';
import { loadReranker } from './retrieval/load-reranker.ts';
import { createRetriever } from './retrieval/retrieve.ts';
import { leansOnConversation, rewriteQuestion } from './retrieval/rewrite-question.ts';
import { countTranslated, type Meter, timed } from './telemetry/turn-meter.ts';
import type { TurnLog } from './telemetry/turn-log.ts';
import type { Draft, Question } from './turn.ts';

/** What the answers share with the dialogue, and what they are told. */
export interface AnswersParts {
  readonly settings: FulfillmentSettings;
  readonly log: TurnLog;
  readonly translateText: TranslateText;
  readonly flights: FlightStore;
  readonly bookings: BookingStore;
  readonly ownBookings: OwnBookings;
  readonly conversations: DocumentTable;
  readonly memory: ConversationMemory;
}

/** What the model is shown of a conversation, and what is kept for others, is decided by one rule: no answer has both. */
const leans = (question: Question): boolean => rewriteQuestion(question).context !== '';

/** Everything that answers from the documents, made once: knowledge, model, policy, live facts and the cache before them. */
export function composeAnswers(parts: AnswersParts): AskDocuments {
  const { settings, log, flights, bookings, ownBookings, memory } = parts;
  const openStore = openPassageStore(settings.KNOWLEDGE_URL, {
    checkEveryMs: settings.KNOWLEDGE_CHECK_SECONDS * 1_000,
    onRefreshFailed: (error) => log.degraded('knowledge', error),
  });
  const quick = createQuickClient();
  const tools = createLiveTools({ flights, bookings, own: ownBookings });
  const answerQuestion = createAnswerQuestion({
    leans,
    tools,
    retrieve: composeRetrieval(parts, { openStore, quick }),
    ...composeModel(parts, quick),
  });
  const history = createHistory(memory, (error) => log.degraded('history', error));
  return createAnswerFromDocuments({
    guardQuestion,
    answerQuestion: withAnswerCache(answerQuestion, {
      version: async () => (await openStore()).version,
      // What leans on a conversation, or may be looked up, is another question for each who asks it.
      isOfTheMoment: (question) => leans(question) || tools.some((tool) => tool.concerns(question.text)),
    }),
    history: async (turn, question) => (leansOnConversation(question) ? history(turn) : []),
  });
}

type QuickClient = ReturnType<typeof createQuickClient>;

/** Of a question, before documents of another language are searched. */
const longestTranslation = 1_500;

function composeRetrieval(
  { settings, log, translateText }: AnswersParts,
  { openStore, quick }: { openStore: ReturnType<typeof openPassageStore>; quick: QuickClient },
) {
  const embedder = createTitanEmbedder({
    modelId: settings.EMBEDDING_MODEL_ID,
    dimensions: settings.EMBEDDING_DIMENSIONS,
    client: quick,
  });
  const retrieve = createRetriever({
    openStore,
    embed: async (text) => firstOf(await embedder.embed([text])),
    limits: { onFailed: (error) => log.degraded('embedding', error) },
    rerankByModel: settings.RERANK_MODEL_ARN === undefined ? undefined : loadReranker(settings.RERANK_MODEL_ARN),
    rerankLimits: { onFailed: (error) => log.degraded('reranking', error) },
    fallback: {
      localeId: 'en_US',
      translate: (question, { localeId, deadline, meter }) => {
        const signal = AbortSignal.timeout(Math.max(1, Math.min(longestTranslation, deadline.remaining() / 4)));
        const order = { from: languageOf(localeId), to: 'en', names: [], signal, onSent: countTranslated(meter) };
        return timed(meter, 'translate', () => translateText(question, order)).catch((error: unknown) => {
          log.degraded('translation', error);
          return question;
        });
      },
    },
  });
  return async (question: Question) => {
    const { meter } = question;
    const retrieved = await timed(meter, 'retrieve', () => retrieve(question));
    meter.passages = retrieved.found.map(({ passage, score }) => ({ id: passage.id, score }));
    return retrieved;
  };
}

/** The model, and the policy on what it is asked and says. */
function composeModel({ settings, log, conversations }: AnswersParts, quick: QuickClient) {
  const policy = createPolicyCheck(
    createApplyPolicy({ id: settings.GUARDRAIL_ID, version: settings.GUARDRAIL_VERSION, client: quick }),
    {
      onUnchecked: (error) => log.degraded('guardrail', error),
      onWithheld: (side, reason) => log.withheld(side, reason),
    },
  );
  const showPartial = createShowPartial(conversations);
  return {
    generate: withPatience(createConverseGenerator({ modelId: settings.MODEL_ID, client: createModelClient() })),
    screenQuestion: (text: string, meter: Meter) => timed(meter, 'screen', () => policy.screenQuestion(text, meter)),
    // Our own guard goes first: what it takes out need not be checked, and could have failed the rest.
    isFitToSay: (draft: Draft, question: string, meter: Meter) =>
      timed(meter, 'check', () => policy.isFitToSay(guardAnswer(draft), question, meter)),
    show: (draft: Draft, at: string) =>
      showPartial(guardAnswer(draft), at).catch((error: unknown) => log.degraded('showing', error)),
    onModelFailed: (error: unknown) => log.degraded('model', error),
  };
}

function firstOf([vector]: readonly Float32Array[]): Float32Array {
  if (!vector) throw new Error('one text was given to embed, and no vector came back');
  return vector;
}
