import type { LexRuntime, OpeningIntent } from '../../../channels/conversation.ts';
import type { RecalledSession } from '../../../channels/recalled-session.ts';
import type { LexTurn } from '../../../channels/lex-address.ts';
import type { LexAnswer, LexMessage } from '../../../channels/read-lex-answer.ts';

export const plainText = (content: string): LexMessage => ({ type: 'PlainText', content });
export const customPayload = (part: unknown): LexMessage => ({ type: 'CustomPayload', content: JSON.stringify(part) });

export const anAnswer = (overrides: Partial<LexAnswer> = {}): LexAnswer => ({
  messages: [plainText('Hello.')],
  sessionAttributes: {},
  ...overrides,
});

export type Heard = LexTurn & { readonly text: string };
export type Script = (turn: Heard) => LexAnswer | Promise<LexAnswer>;

/** Lex as a script: answers each text by the given function, and keeps what it was asked. */
export function createFakeLexRuntime(script: Script = () => anAnswer(), session?: RecalledSession) {
  const heard: Heard[] = [];
  const started: (LexTurn & OpeningIntent)[] = [];
  const deleted: string[] = [];
  const moved: string[] = [];
  const runtime: LexRuntime = {
    recognizeText: async (turn) => {
      heard.push(turn);
      return script(turn);
    },
    startIntent: async (turn) => {
      started.push(turn);
      return anAnswer();
    },
    recall: async () => session,
    moveSession: async ({ sessionId, localeId }, to) => {
      moved.push(`${sessionId}: ${localeId} to ${to}`);
    },
    deleteSession: async ({ sessionId }) => {
      deleted.push(sessionId);
    },
  };
  return { ...runtime, heard, started, deleted, moved };
}
