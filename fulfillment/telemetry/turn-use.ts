/** What one turn used of what AWS charges for. */
export const useNames = [
  'inputTokens',
  'outputTokens',
  'cacheReadTokens',
  'cacheWriteTokens',
  'embeddedTokens',
  // ApplyGuardrail bills each policy by text units of up to 1,000 characters; word filters are free.
  'topicUnits',
  'contentUnits',
  'sensitiveUnits',
  'groundingUnits',
  'translatedCharacters',
  // DynamoDB requests; each is taken for one unit of up to 4 KB read or 1 KB written.
  'reads',
  'writes',
] as const;
export type TurnUse = Record<(typeof useNames)[number], number>;

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
