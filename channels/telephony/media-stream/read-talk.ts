import { sessionAttributes } from '../../../bot-definition/contract/session-attributes.ts';
import type { LexAnswer } from '../../read-lex-answer.ts';
import { readLexAnswer } from '../../read-lex-answer.ts';
import type { TalkEvent } from './talk.ts';

/** What Lex sends, as far as a talk has a use for it: the members of its events by their names. */
export type LexEvent =
  | { readonly kind: 'interruption' }
  | { readonly kind: 'transcript'; readonly transcript: string }
  | { readonly kind: 'result'; readonly answer: LexAnswer; readonly isSpeech: boolean }
  | { readonly kind: 'text'; readonly messages: LexAnswer['messages'] }
  /** Something else, such as a sign of life. */
  | { readonly kind: 'other' };

/**
 * Puts Lex's events together: transcript, result and text are one answer. A result without words of the bot is known as such by
 * what comes after it. The greeting is known already, and its echo is left out.
 */
export class TalkReader {
  readonly #localeId: string;
  #transcript: string | undefined;
  #result: Extract<LexEvent, { kind: 'result' }> | undefined;
  #awaitsEcho: boolean;

  constructor({ localeId, greeted }: { readonly localeId: string; readonly greeted: boolean }) {
    this.#localeId = localeId;
    this.#awaitsEcho = greeted;
  }

  read(event: LexEvent): readonly TalkEvent[] {
    switch (event.kind) {
      case 'interruption':
        return [...this.#answer([]), { kind: 'interrupted' }];
      case 'transcript': {
        const before = this.#answer([]);
        this.#transcript = event.transcript;
        return [...before, { kind: 'words', transcript: event.transcript }];
      }
      case 'result': {
        const before = this.#answer([]);
        this.#result = event;
        return before;
      }
      case 'text':
        return this.#answer(event.messages);
      case 'other':
        return this.#answer([]);
    }
  }

  #isEcho(messages: LexAnswer['messages'], result: unknown): boolean {
    if (!this.#awaitsEcho || this.#transcript !== undefined) return false;
    if (messages.length > 0) this.#awaitsEcho = false;
    return messages.length > 0 || result !== undefined;
  }

  #answer(messages: LexAnswer['messages']): readonly TalkEvent[] {
    const result = this.#result;
    const transcript = this.#transcript;
    this.#result = undefined;
    if (this.#isEcho(messages, result) || !result) return [];
    this.#transcript = undefined;
    const answer = { ...result.answer, messages };
    const heard = result.isSpeech ? { transcript: transcript ?? '' } : {};
    const reply = readLexAnswer({ ...answer, ...heard }, this.#localeId);
    if (transcript !== undefined && isSaidAgain(answer))
      return [{ kind: 'in another language', answer, reply, said: transcript }];
    return [{ kind: 'answer', reply, afterSilence: result.isSpeech && transcript === undefined }];
  }
}

const isSaidAgain = ({ sessionAttributes: attributes }: LexAnswer): boolean =>
  sessionAttributes.parse(attributes).sayAgain === 'yes';
