import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { LexAnswer, LexMessage } from './read-lex-answer.ts';

const optionalText = z.nullish(z.string());

const lexCard = z.object({
  title: z.string(),
  subtitle: optionalText,
  buttons: z.nullish(z.array(z.object({ text: z.string(), value: z.string() }))),
});

const lexMessage = z.object({
  contentType: z.enum(['PlainText', 'SSML', 'CustomPayload', 'ImageResponseCard']),
  content: optionalText,
  imageResponseCard: z.nullish(lexCard),
});

const lexResponse = z.object({
  messages: z.nullish(z.array(z.unknown())),
  sessionState: z.nullish(
    z.object({
      sessionAttributes: z.nullish(z.record(z.string(), z.string())),
      intent: z.nullish(z.object({ name: z.string(), state: optionalText })),
      dialogAction: z.nullish(z.object({ type: z.string(), slotToElicit: optionalText })),
    }),
  ),
});

/** The body of RecognizeText. @throws ZodError when it is not what Lex's API reference promises. */
export function parseLexResponse(response: unknown): LexAnswer {
  const { messages, sessionState } = lexResponse.parse(response);
  const { intent, dialogAction } = sessionState ?? {};
  return {
    messages: (messages ?? []).flatMap(toMessage),
    sessionAttributes: sessionState?.sessionAttributes ?? {},
    ...(intent && { intent: { name: intent.name, state: intent.state ?? 'InProgress' } }),
    ...(dialogAction && {
      next: {
        type: dialogAction.type,
        ...(dialogAction.slotToElicit && { slotToElicit: dialogAction.slotToElicit }),
      },
    }),
  };
}

/** PutSession answers in headers: each value is JSON, gzipped, in base64, and the SDK hands it over as it came. */
export function parsePackedLexResponse(response: {
  readonly messages?: string | undefined;
  readonly sessionState?: string | undefined;
}): LexAnswer {
  return parseLexResponse({ messages: unpack(response.messages), sessionState: unpack(response.sessionState) });
}

function unpack(header: string | undefined): unknown {
  return header ? JSON.parse(gunzipSync(Buffer.from(header, 'base64')).toString('utf8')) : undefined;
}

/** A message of a kind that Lex did not have when this was written is dropped; those beside it stay. */
function toMessage(message: unknown): LexMessage[] {
  const parsed = lexMessage.safeParse(message);
  if (!parsed.success) return [];
  const { contentType, content, imageResponseCard } = parsed.data;
  if (contentType !== 'ImageResponseCard') return content ? [{ type: contentType, content }] : [];
  if (!imageResponseCard) return [];
  const { title, subtitle, buttons } = imageResponseCard;
  return [{ type: contentType, card: { title, ...(subtitle && { subtitle }), buttons: buttons ?? [] } }];
}
