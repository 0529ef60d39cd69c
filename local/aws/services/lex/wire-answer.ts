import { encodeGzipHeader } from '../../wire/gzip-header.ts';
import { activeContexts } from './dialogue/contexts.ts';
import type { Session } from './dialogue/session.ts';
import type { TurnResult } from './dialogue/take-turn.ts';

/** What a turn looks like on the wire; a member that has nothing to say is absent. Confidences are objects here, unlike in a Lambda's event. */
export function wireAnswer(
  { session, requestAttributes }: TurnResult,
  { now, requestId }: { readonly now: number; readonly requestId: string },
) {
  return {
    sessionState: sessionState(session, now, requestId),
    interpretations: session.interpretations.map(({ intent, score }) => ({
      intent,
      interpretationSource: 'Lex',
      ...(score !== undefined && { nluConfidence: { score } }),
    })),
    ...(session.messages.length > 0 && { messages: session.messages }),
    ...(Object.keys(requestAttributes).length > 0 && { requestAttributes }),
  };
}

const sessionState = (session: Session, now: number, requestId: string) => ({
  activeContexts: activeContexts(session.contexts, now),
  sessionAttributes: session.attributes,
  originatingRequestId: requestId,
  ...(session.dialogAction && { dialogAction: session.dialogAction }),
  ...(session.intent && { intent: session.intent }),
  ...(session.hints && { runtimeHints: session.hints }),
});

const HEADERS = {
  messages: 'x-amz-lex-messages',
  interpretations: 'x-amz-lex-interpretations',
  sessionState: 'x-amz-lex-session-state',
  requestAttributes: 'x-amz-lex-request-attributes',
  inputTranscript: 'x-amz-lex-input-transcript',
} as const;

/** An answer's members as headers, as the body is for audio. `plain` headers are not packed. */
export function answerHeaders(
  members: Partial<Readonly<Record<keyof typeof HEADERS, unknown>>>,
  plain: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const packed = Object.entries(HEADERS).flatMap(([member, header]) => {
    const value = Object.entries(members).find(([name]) => name === member)?.[1];
    return value === undefined ? [] : [[header, encodeGzipHeader(value)] as const];
  });
  return { ...plain, ...Object.fromEntries(packed) };
}
