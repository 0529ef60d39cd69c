import type { TurnUse } from './turn-use.ts';
import { prices } from './prices.ts';

/** The rest of what a turn costs, known when it is over. */
export interface TurnMade {
  /** Of one Lambda call with 1 GB (infra/constructs/fulfillment.ts). */
  readonly milliseconds: number;
  /** It came by telephone: Lex heard it. */
  readonly isHeard: boolean;
  /** What Polly says for it; tags are not billed. */
  readonly spokenCharacters: number;
}

export const pricedServices = ['lex', 'bedrock', 'polly', 'translate', 'lambda', 'dynamodb'] as const;
export type Price = Readonly<Record<(typeof pricedServices)[number], number>>;

/** US dollars by service. */
export const priceTurn = (use: TurnUse, { milliseconds, isHeard, spokenCharacters }: TurnMade): Price => ({
  lex: isHeard ? prices.lexSpeechRequest : prices.lexTextRequest,
  bedrock:
    use.inputTokens * prices.inputToken +
    use.outputTokens * prices.outputToken +
    use.cacheReadTokens * prices.cacheReadToken +
    use.cacheWriteTokens * prices.cacheWriteToken +
    use.embeddedTokens * prices.embeddedToken +
    use.topicUnits * prices.topicUnit +
    use.contentUnits * prices.contentUnit +
    use.sensitiveUnits * prices.sensitiveUnit +
    use.groundingUnits * prices.groundingUnit,
  polly: spokenCharacters * prices.spokenCharacter,
  translate: use.translatedCharacters * prices.translatedCharacter,
  lambda: prices.lambdaRequest + (milliseconds / 1000) * prices.lambdaGigabyteSecond,
  dynamodb: use.reads * prices.read + use.writes * prices.write,
});

export const totalOf = (price: Price): number => pricedServices.reduce((sum, service) => sum + price[service], 0);
