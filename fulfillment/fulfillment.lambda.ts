import { readFileSync } from 'node:fs';
import { locales } from '../bot-definition/bot.ts';
import { createTranslateText } from '../translation/translate-text.ts';
import { createTranslator } from '../translation/translate.aws.ts';
import { createTitanEmbedder, openPassageStore } from '../knowledge/passage-store.ts';
import { createAnswerFromDocuments } from './answer-from-documents.ts';
import { createAct } from './dialog/act.ts';
import { createBookingStore } from './dialog/bookings/booking-store.aws.ts';
import { createFlightStore } from './dialog/flights/flight-store.aws.ts';
import { createLiveTools } from './dialog/live-facts/live-tools.ts';
import { createHotelStore } from './dialog/hotels/hotel-store.aws.ts';
import { createIntentHandlers } from './dialog/intent-handlers.ts';
import { createBedrockClient } from './bedrock-client.aws.ts';
import { createDocumentClient } from './document-table.aws.ts';
import { readEnvironment } from './environment.ts';
import { withAnswerCache } from './generation/answer-cache.ts';
import { createAnswerQuestion } from './generation/answer-question.ts';
import { createConverseGenerator } from './generation/converse-generator.aws.ts';
import { withPatience } from './generation/resilient-generator.ts';
import { createApplyPolicy } from './guardrail/apply-guardrail.aws.ts';
import { guardAnswer } from './guardrail/guard-answer.ts';
import { guardQuestion } from './guardrail/guard-question.ts';
import { maskPersonalData } from './guardrail/mask-personal-data.ts';
import { createPolicyCheck } from './guardrail/policy-check.ts';
import { createIdentifyPerson } from './identify-person.ts';
import { createHearTurn, languageOf } from './language/hear-turn.ts';
import { createLocalise } from './language/localise.ts';
import type { LexResponse } from './lex/build-response.ts';
import { createConversationMemory } from './memory/conversation-memory.aws.ts';
import { createHistory, createLastReply, createRemember } from './memory/conversation-memory.ts';
import { createFailedLookups } from './memory/failed-lookups.aws.ts';
import { createHeardNames } from './memory/heard-names.ts';
import { createOwnBookings } from './memory/own-bookings.aws.ts';
import { createSaveFeedback } from './memory/feedback.aws.ts';
import { createSealSlots } from './memory/seal-slots.ts';
import { createShowPartial } from './memory/partial-answers.aws.ts';
import { createPipeline } from './pipeline.ts';
import { loadReranker } from './retrieval/load-reranker.ts';
import { createRetriever } from './retrieval/retrieve.ts';
import { leansOnConversation, rewriteQuestion } from './retrieval/rewrite-question.ts';
import { withGoingOn } from './speech/go-on.ts';
import { parseLexicon } from './speech/lexicon.ts';
import { createShapeSpeech } from './speech/shape-speech.ts';
import { withSpelling } from './speech/spell-again.ts';
import { meteredTurn } from './telemetry/metered-turn.ts';
import { createTurnLog } from './telemetry/turn-log.ts';
import type { Question } from './turn.ts';
import { count, noteCacheHit, notePassages, timed } from './telemetry/turn-meter.ts';

/** Made once, when the Lambda starts: a setting that is missing is named then, not in the middle of a conversation. */
const settings = readEnvironment(process.env);
const log = createTurnLog();

const client = createDocumentClient((request) => count(request === 'read' ? { reads: 1 } : { writes: 1 }));
const inventory = { client, name: settings.INVENTORY_TABLE };
const conversations = { client, name: settings.CONVERSATION_TABLE };
const memory = createConversationMemory(conversations);

const embedder = createTitanEmbedder({
  modelId: settings.EMBEDDING_MODEL_ID,
  dimensions: settings.EMBEDDING_DIMENSIONS,
});

/** English has about four characters to a token; Titan's own count comes back with each vector, and is not worth carrying. */
const charactersToAToken = 4;

const translateByAws = createTranslator({ terminology: settings.TRANSLATE_TERMINOLOGY });
const translateText = timed(
  'translate',
  createTranslateText((text, pair, signal) => {
    count({ translatedCharacters: text.length });
    return translateByAws(text, pair, signal);
  }),
);
/** Of a question, before documents of another language are searched. */
const longestTranslation = 1_500;

const openStore = openPassageStore(settings.KNOWLEDGE_URL, {
  checkEveryMs: settings.KNOWLEDGE_CHECK_SECONDS * 1_000,
  onRefreshFailed: (error) => log.degraded('knowledge', error),
});

const retrieve = createRetriever({
  openStore,
  embed: async (text, signal) => {
    count({ embeddedTokens: Math.ceil(text.length / charactersToAToken) });
    return firstOf(await embedder.embed([text], signal));
  },
  limits: { onFailed: (error) => log.degraded('embedding', error) },
  rerankByModel: settings.RERANK_MODEL_ARN === undefined ? undefined : loadReranker(settings.RERANK_MODEL_ARN),
  rerankLimits: { onFailed: (error) => log.degraded('reranking', error) },
  fallback: {
    localeId: 'en_US',
    translate: (question, { localeId, deadline }) => {
      const signal = AbortSignal.timeout(Math.max(1, Math.min(longestTranslation, deadline.remaining() / 4)));
      const order = { from: languageOf(localeId), to: 'en', names: [], signal };
      return translateText(question, order).catch((error: unknown) => {
        log.degraded('translation', error);
        return question;
      });
    },
  },
});

const bedrock = createBedrockClient();
const generate = withPatience(createConverseGenerator({ modelId: settings.MODEL_ID, client: bedrock }));

const policy = createPolicyCheck(
  createApplyPolicy({
    id: settings.GUARDRAIL_ID,
    version: settings.GUARDRAIL_VERSION,
    client: bedrock,
    onUse: ({ topic, content, sensitive, grounding }) =>
      count({ topicUnits: topic, contentUnits: content, sensitiveUnits: sensitive, groundingUnits: grounding }),
  }),
  {
    onUnchecked: (error) => log.degraded('guardrail', error),
    onWithheld: (side, reason) => log.withheld(side, reason),
  },
);

const showPartial = createShowPartial(conversations);

const flights = createFlightStore(inventory);
const bookings = createBookingStore({ bookings: { client, name: settings.BOOKING_TABLE }, inventory });
const ownBookings = createOwnBookings(conversations, (error) => log.degraded('remembering', error));
const tools = createLiveTools({ flights, bookings, own: ownBookings });

/** What the model is shown of a conversation, and what is kept for others, is decided by one rule: no answer has both. */
const leans = (question: Question): boolean => rewriteQuestion(question).context !== '';

const answerQuestion = createAnswerQuestion({
  leans,
  retrieve: timed('retrieve', async (question) => {
    const retrieved = await retrieve(question);
    notePassages(retrieved.found);
    return retrieved;
  }),
  generate: timed('generate', async (prompt, deadline, onText) => {
    const generated = await generate(prompt, deadline, onText);
    const { input = 0, output = 0, cacheRead = 0, cacheWrite = 0 } = generated.tokens ?? {};
    count({ inputTokens: input, outputTokens: output, cacheReadTokens: cacheRead, cacheWriteTokens: cacheWrite });
    return generated;
  }),
  tools,
  screenQuestion: timed('screen', policy.screenQuestion),
  // Our own guard goes first: what it takes out need not be checked, and could have failed the rest.
  isFitToSay: timed('check', (draft, question) => policy.isFitToSay(guardAnswer(draft), question)),
  show: (draft, at) => showPartial(guardAnswer(draft), at).catch((error: unknown) => log.degraded('showing', error)),
  onModelFailed: (error) => log.degraded('model', error),
});

const lastReply = createLastReply(memory);
const history = createHistory(memory, (error) => log.degraded('history', error));

const handlers = createIntentHandlers({
  flights,
  hotels: createHotelStore(inventory),
  bookings,
  failedLookups: createFailedLookups(conversations),
  ownBookings,
  lastReply,
  saveFeedback: createSaveFeedback(conversations, maskPersonalData),
  ask: createAnswerFromDocuments({
    guardQuestion,
    answerQuestion: withAnswerCache(answerQuestion, {
      version: async () => (await openStore()).version,
      // What leans on a conversation, or may be looked up, is another question for each who asks it.
      isOfTheMoment: (question) => leans(question) || tools.some((tool) => tool.concerns(question.text)),
      onHit: noteCacheHit,
    }),
    history: async (turn, question) => (leansOnConversation(question) ? history(turn) : []),
  }),
});

const translating = {
  translate: translateText,
  onFailed: (error: unknown) => log.degraded('translation', error),
};

const { namesHeard, withoutHeardNames } = createHeardNames(settings.IDENTITY_SECRET);

const runTurn = createPipeline({
  identifyPerson: createIdentifyPerson(settings.IDENTITY_SECRET),
  hear: createHearTurn({ ...translating, locales: Object.keys(locales) }),
  act: withGoingOn(withSpelling(createAct(handlers, createSealSlots(settings.IDENTITY_SECRET)), lastReply), lastReply),
  guardAnswer,
  localise: createLocalise(translating),
  shapeSpeech: createShapeSpeech(settings.LEXICONS.map((file) => parseLexicon(readFileSync(file, 'utf8')))),
  namesHeard,
  remember: createRemember({
    memory,
    mask: maskPersonalData,
    withoutHeardNames,
    onLost: (error) => log.degraded('remembering', error),
  }),
  log,
});

/** Lex waits 30 seconds for a code hook; what is left after this is for the way there and back. */
const longestTurn = 25_000;

interface LambdaContext {
  readonly awsRequestId: string;
  readonly functionName: string;
  getRemainingTimeInMillis(): number;
}

/** Lex's code hook: dialog and fulfilment of every intent. */
export async function handler(event: unknown, context: LambdaContext): Promise<LexResponse> {
  const now = new Date();
  const at = now.getTime() + Math.min(longestTurn, context.getRemainingTimeInMillis());
  const run = () =>
    runTurn(event, {
      turnId: context.awsRequestId,
      now,
      deadline: { at, remaining: () => at - Date.now() },
      elapsed: () => Date.now() - now.getTime(),
    });
  return meteredTurn(event, run, (spent) => log.spent(spent, context.functionName));
}

function firstOf([vector]: readonly Float32Array[]): Float32Array {
  if (!vector) throw new Error('one text was given to embed, and no vector came back');
  return vector;
}
