/** What one turn used of what AWS charges for. */
export interface TurnUse {
  inputTokens: number;
  outputTokens: number;
  cacheReadTokens: number;
  cacheWriteTokens: number;
  embeddedTokens: number;
  /** ApplyGuardrail bills each policy by text units of up to 1,000 characters; word filters are free. */
  topicUnits: number;
  contentUnits: number;
  sensitiveUnits: number;
  groundingUnits: number;
  translatedCharacters: number;
  /** DynamoDB requests; each is taken for one unit of up to 4 KB read or 1 KB written. */
  reads: number;
  writes: number;
}

export const nothingUsed = (): TurnUse => ({
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  embeddedTokens: 0,
  topicUnits: 0,
  contentUnits: 0,
  sensitiveUnits: 0,
  groundingUnits: 0,
  translatedCharacters: 0,
  reads: 0,
  writes: 0,
});
