/**
 * List prices in US dollars, us-east-1, on demand, without free tiers, as published in November 2026: Lex V2 requests; tokens of Nova 2 Lite
 * and Titan Text Embeddings V2; Guardrails by the text unit; Translate and neural Polly by the character; Lambda on arm64; DynamoDB
 * request units on demand. A stage with another model or region puts its own figures here, and the date.
 */
export const prices = {
  asOf: '2026-11',
  lexTextRequest: 0.000_75,
  lexSpeechRequest: 0.004,
  inputToken: 0.3e-6,
  outputToken: 2.5e-6,
  cacheReadToken: 0.075e-6,
  cacheWriteToken: 0.3e-6,
  embeddedToken: 0.02e-6,
  topicUnit: 0.000_15,
  contentUnit: 0.000_15,
  sensitiveUnit: 0.000_1,
  groundingUnit: 0.000_1,
  translatedCharacter: 15e-6,
  spokenCharacter: 16e-6,
  lambdaRequest: 0.2e-6,
  lambdaGigabyteSecond: 13.3334e-6,
  read: 0.125e-6,
  write: 0.625e-6,
} as const;
