import { z } from 'zod';
import type { AwsRequest } from '../../service.ts';
import { decodeGzipHeader } from '../../wire/gzip-header.ts';
import { maybe } from './maybe.ts';
import { validated } from './validated.ts';
import { attributesShape, messagesShape, sessionStateShape } from './runtime-shapes.ts';

/** The limits of the Lex V2 runtime model on requests. Text lengths count UTF-16 units. */
export const sessionLabels = z.object({
  botId: z
    .string()
    .length(10)
    .regex(/^[0-9a-zA-Z]+$/),
  botAliasId: z.string(),
  localeId: z.string().min(1),
  sessionId: z
    .string()
    .min(2)
    .max(100)
    .regex(/^[0-9a-zA-Z._:-]+$/),
});
export type SessionLabels = z.output<typeof sessionLabels>;

export const utteranceText = z.string().min(1).max(1024);

/** Session and request attributes together (DG quotas). */
const MOST_ATTRIBUTE_BYTES = 12 * 1024;

interface WithAttributes {
  readonly sessionState?: { readonly sessionAttributes?: Readonly<Record<string, string>> | undefined } | undefined;
  readonly requestAttributes?: Readonly<Record<string, string>> | undefined;
}

function attributesFit({ sessionState, requestAttributes }: WithAttributes): boolean {
  const sizes = [sessionState?.sessionAttributes, requestAttributes].map((map) =>
    Buffer.byteLength(JSON.stringify(map ?? {})),
  );
  return sizes.reduce((total, size) => total + size, 0) <= MOST_ATTRIBUTE_BYTES;
}

const TOO_LARGE = 'session and request attributes together must not be larger than 12 KB';

const context = { sessionState: maybe(sessionStateShape), requestAttributes: maybe(attributesShape) };

export const recognizeBody = z.object({ text: utteranceText, ...context }).refine(attributesFit, TOO_LARGE);

const stateShape = z.object(context).refine(attributesFit, TOO_LARGE);

export const putSessionBody = z
  .object({
    sessionState: sessionStateShape,
    messages: maybe(messagesShape),
    requestAttributes: maybe(attributesShape),
  })
  .refine(attributesFit, TOO_LARGE);

/** The members that RecognizeUtterance has packed into headers; what is said is its body. */
export const utteranceState = ({ headers }: AwsRequest): z.output<typeof stateShape> =>
  validated(stateShape, {
    sessionState: unpacked(headers, 'x-amz-lex-session-state'),
    requestAttributes: unpacked(headers, 'x-amz-lex-request-attributes'),
  });

function unpacked(headers: AwsRequest['headers'], name: string): unknown {
  const header = headers[name];
  return header === undefined ? undefined : decodeGzipHeader(name, header);
}
