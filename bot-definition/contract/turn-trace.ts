import * as z from 'zod/mini';

/**
 * What the fulfilment did in one turn, for whoever develops a bot: asked for with the request attribute `frontdesk-trace: on`
 * and answered under the same name. Only an IAM principal can set request attributes, and no door does. No utterances.
 */
export const turnTrace = z.object({
  steps: z.array(z.object({ name: z.string(), milliseconds: z.number() })),
  passages: z.array(z.object({ id: z.string(), score: z.number() })),
  tokens: z.object({ input: z.number(), output: z.number() }),
  /** What AWS would charge for the turn, in US dollars (fulfillment/telemetry/price-turn.ts). */
  usd: z.number(),
  usdByService: z._default(z.record(z.string(), z.number()), {}),
  /** This turn and those before it. */
  conversationUsd: z._default(z.number(), 0),
  /** The answer had been given before. */
  fromCache: z._default(z.boolean(), false),
});
export type TurnTrace = z.infer<typeof turnTrace>;

/** Undefined when there is no trace, or it is another bot's. */
export function parseTurnTrace(json: string | undefined): TurnTrace | undefined {
  if (json === undefined) return undefined;
  try {
    return turnTrace.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
