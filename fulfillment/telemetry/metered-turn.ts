import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { channels, requestAttribute } from '../../bot-definition/contract/request-attributes.ts';
import { sessionAttribute } from '../../bot-definition/contract/session-attributes.ts';
import type { TurnTrace } from '../../bot-definition/contract/turn-trace.ts';
import type { LexResponse } from '../lex/build-response.ts';
import { type Price, priceTurn, totalOf } from './price-turn.ts';
import { createMeter, type Meter } from './turn-meter.ts';

/** What a turn and its conversation cost so far, for the log and the metric. */
export interface Spent {
  readonly channel: string;
  readonly price: Price;
  readonly usd: number;
  readonly conversationUsd: number;
  readonly fromCache: boolean;
}

const attributes = orElse(z.nullish(z.record(z.string(), z.string())), undefined);
/** The little of the event that is needed here; whatever it is, the turn itself decides whether it can be read. */
const metered = orElse(
  z.object({
    requestAttributes: attributes,
    sessionState: orElse(z.object({ sessionAttributes: attributes }), { sessionAttributes: undefined }),
  }),
  { requestAttributes: undefined, sessionState: { sessionAttributes: undefined } },
);

const channelNamed = orElse(z.enum(channels), 'web');

/** A conversation is not dear: what says so was written by somebody else. */
const mostSpent = 1000;

/** The sum travels in the session; a client could change it, and would fool only themselves. */
function spentBefore(text: string | undefined): number {
  const usd = Number(text ?? 0);
  return usd >= 0 && usd <= mostSpent ? usd : 0;
}

type Traced = LexResponse & { readonly requestAttributes?: Readonly<Record<string, string>> };

/** Runs a turn, prices it, adds it to its conversation, and tells the trace to a caller that asked for one (contract/turn-trace.ts). */
export async function meteredTurn(
  event: unknown,
  run: (meter: Meter) => Promise<LexResponse>,
  onSpent: (spent: Spent) => void,
): Promise<Traced> {
  const { requestAttributes, sessionState } = metered.parse(event);
  const begun = performance.now();
  const meter = createMeter();
  const result = await run(meter);
  const milliseconds = performance.now() - begun;

  const channel = channelNamed.parse(requestAttributes?.[requestAttribute.channel]);
  const isHeard = channel === 'phone';
  const price = priceTurn(meter.use, { milliseconds, isHeard, spokenCharacters: isHeard ? spokenIn(result) : 0 });
  const usd = totalOf(price);
  const conversationUsd = spentBefore(sessionState.sessionAttributes?.[sessionAttribute.spent]) + usd;
  onSpent({ channel, price, usd, conversationUsd, fromCache: meter.fromCache });

  const response = withSpent(result, conversationUsd);
  if (requestAttributes?.[requestAttribute.trace] !== 'on') return response;
  const trace = traceOf(meter, { milliseconds, price, conversationUsd });
  return { ...response, requestAttributes: { [requestAttribute.trace]: JSON.stringify(trace) } };
}

const withoutTags = (ssml: string): string => ssml.replaceAll(/<[^>]*>/g, '');

const spokenIn = ({ messages = [] }: LexResponse): number =>
  messages.reduce(
    (sum, message) =>
      message.contentType === 'SSML' || message.contentType === 'PlainText'
        ? sum + withoutTags(message.content).length
        : sum,
    0,
  );

/** Seven figures after the point: a tenth of a millionth of a dollar. */
function withSpent(response: LexResponse, usd: number): LexResponse {
  const { sessionState } = response;
  const sessionAttributes = { ...sessionState.sessionAttributes, [sessionAttribute.spent]: usd.toFixed(7) };
  return { ...response, sessionState: { ...sessionState, sessionAttributes } };
}

interface Measured {
  readonly milliseconds: number;
  readonly price: Price;
  readonly conversationUsd: number;
}

const traceOf = (meter: Meter, { milliseconds, price, conversationUsd }: Measured): TurnTrace => ({
  steps: [...meter.steps, { name: 'lambda', milliseconds }],
  passages: meter.passages,
  tokens: { input: meter.use.inputTokens, output: meter.use.outputTokens },
  usd: totalOf(price),
  usdByService: price,
  conversationUsd,
  fromCache: meter.fromCache,
});
