/** What one turn used of what AWS charges for. */
export interface TurnUse {
  inputTokens: number;
  outputTokens: number;
  embeddedTokens: number;
  /** DynamoDB requests; each is taken for one unit of up to 4 KB read or 1 KB written. */
  reads: number;
  writes: number;
}

/**
 * List prices in US dollars, us-east-1, on demand, as published in November 2026, without free tiers: Lex V2 text request, Nova 2 Lite
 * and Titan Text Embeddings V2 tokens, Lambda on arm64 at 1 GB, DynamoDB request units. A stage with another model or region
 * reads its bill, not this table.
 */
const prices = {
  lexTextRequest: 0.000_75,
  inputToken: 0.3e-6,
  outputToken: 2.5e-6,
  embeddedToken: 0.02e-6,
  lambdaRequest: 0.2e-6,
  lambdaGigabyteSecond: 13.3334e-6,
  read: 0.125e-6,
  write: 0.625e-6,
} as const;

/** US dollars for a turn with one Lambda call of so many milliseconds. */
export function priceTurn(use: TurnUse, milliseconds: number): number {
  return (
    prices.lexTextRequest +
    use.inputTokens * prices.inputToken +
    use.outputTokens * prices.outputToken +
    use.embeddedTokens * prices.embeddedToken +
    prices.lambdaRequest +
    (milliseconds / 1000) * prices.lambdaGigabyteSecond +
    use.reads * prices.read +
    use.writes * prices.write
  );
}
