/** Titan's guide: 4.7 characters a token in English on average. Nobody is charged for the difference. */
const CHARACTERS_PER_TOKEN = 4.7;

export const estimateTokens = (text: string): number =>
  text === '' ? 0 : Math.max(1, Math.ceil(text.length / CHARACTERS_PER_TOKEN));

/** The longest beginning of the text that counts as at most so many tokens. */
export const firstTokens = (text: string, tokens: number): string =>
  text.slice(0, Math.floor(tokens * CHARACTERS_PER_TOKEN));
