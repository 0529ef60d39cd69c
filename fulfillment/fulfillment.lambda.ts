import { readFileSync } from 'node:fs';
import { locales } from '../bot-definition/bot.ts';
import { createTranslateText } from '../translation/translate-text.ts';
import { createTranslator } from '../translation/translate.aws.ts';
import { createAct } from './dialog/act.ts';
import { createBookingStore } from './dialog/bookings/booking-store.aws.ts';
import { createFlightStore } from './dialog/flights/flight-store.aws.ts';
import { createHotelStore } from './dialog/hotels/hotel-store.aws.ts';
import { createIntentHandlers } from './dialog/intent-handlers.ts';
import { createDocumentClient } from './document-table.aws.ts';
import { readEnvironment } from './environment.ts';
import { guardAnswer } from './guardrail/guard-answer.ts';
import { namesIn } from './guardrail/mask-names.ts';
import { maskPersonalData } from './guardrail/mask-personal-data.ts';
import { createIdentifyPerson } from './identify-person.ts';
import { createHearTurn } from './language/hear-turn.ts';
import { createLocalise } from './language/localise.ts';
import type { LexResponse } from './lex/build-response.ts';
import { loadOnce } from './load-once.ts';
import { createConversationMemory } from './memory/conversation-memory.aws.ts';
import { createLastReply, createRemember } from './memory/conversation-memory.ts';
import { createFailedLookups } from './memory/failed-lookups.aws.ts';
import { createHeardNames } from './memory/heard-names.ts';
import { createOwnBookings } from './memory/own-bookings.aws.ts';
import { createSaveFeedback } from './memory/feedback.aws.ts';
import { createSealSlots } from './memory/seal-slots.ts';
import { createOfferAgain } from './offer-again.ts';
import { createPipeline } from './pipeline.ts';
import { withGoingOn } from './speech/go-on.ts';
import { parseLexicon } from './speech/lexicon.ts';
import { createShapeSpeech } from './speech/shape-speech.ts';
import { withSpelling } from './speech/spell-again.ts';
import { meteredTurn } from './telemetry/metered-turn.ts';
import { createTurnLog } from './telemetry/turn-log.ts';
import { count, type Meter } from './telemetry/turn-meter.ts';

/** Made once, when the Lambda starts: a setting that is missing is named then, not in the middle of a conversation. */
const settings = readEnvironment(process.env);
const log = createTurnLog();

const requests = { reads: 0, writes: 0 };
const client = createDocumentClient(requests);
const inventory = { client, name: settings.INVENTORY_TABLE };
const conversations = { client, name: settings.CONVERSATION_TABLE };
const memory = createConversationMemory(conversations);

const translateText = createTranslateText(createTranslator({ terminology: settings.TRANSLATE_TERMINOLOGY }));

const flights = createFlightStore(inventory);
const bookings = createBookingStore({ bookings: { client, name: settings.BOOKING_TABLE }, inventory });
const ownBookings = createOwnBookings(conversations, (error) => log.degraded('remembering', error));

/** By the first question: a cold start that fills in a form is not kept waiting by what reads documents and talks to models. */
const loadAnswers = loadOnce(async () => {
  const { composeAnswers } = await import('./compose-answers.ts');
  return composeAnswers({ settings, log, translateText, flights, bookings, ownBookings, conversations, memory });
});

const { namesHeard, withoutHeardNames } = createHeardNames(settings.IDENTITY_SECRET, namesIn);
const masking = { mask: maskPersonalData, withoutHeardNames };

const lastReply = createLastReply(memory);

const handlers = createIntentHandlers({
  flights,
  hotels: createHotelStore(inventory),
  bookings,
  failedLookups: createFailedLookups(conversations),
  ownBookings,
  lastReply,
  saveFeedback: createSaveFeedback(conversations, masking),
  ask: async (turn) => (await loadAnswers())(turn),
});

const translating = {
  translate: translateText,
  onFailed: (error: unknown) => log.degraded('translation', error),
};

const seals = createSealSlots(settings.IDENTITY_SECRET);
const act = createAct(handlers, seals);

const runTurn = createPipeline({
  identifyPerson: createIdentifyPerson(settings.IDENTITY_SECRET),
  hear: createHearTurn({ ...translating, locales: Object.keys(locales) }),
  act: withGoingOn(withSpelling(act, lastReply), lastReply),
  offerAgain: createOfferAgain(act, seals),
  guardAnswer,
  localise: createLocalise(translating),
  shapeSpeech: createShapeSpeech(settings.LEXICONS.map((file) => parseLexicon(readFileSync(file, 'utf8')))),
  namesHeard,
  remember: createRemember({
    memory,
    ...masking,
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
  const run = async (meter: Meter) => {
    const { reads, writes } = requests;
    const response = await runTurn(event, {
      turnId: context.awsRequestId,
      now,
      deadline: { at, remaining: () => at - Date.now() },
      meter,
      elapsed: () => Date.now() - now.getTime(),
    });
    // A Lambda has one turn at a time. Where they overlap, as on a laptop, each counts the other's requests: a millionth of a dollar.
    count(meter, { reads: requests.reads - reads, writes: requests.writes - writes });
    return response;
  };
  return meteredTurn(event, run, (spent) => log.spent(spent, context.functionName));
}
