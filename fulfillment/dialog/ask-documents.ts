import type { Answer, Draft, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';
import { authored } from '../draft.ts';

/** Guards the utterance as a question and answers it from the documents. `blocked`: it is not one to answer. */
export type AskDocuments = (turn: Turn) => Promise<Answer | { readonly kind: 'blocked' }>;

/** The answer as it is said, and whether the documents had one. */
export async function answerDraft(
  ask: AskDocuments,
  turn: Turn,
  wording: Wording,
): Promise<{ readonly kind: 'answered' | 'unknown' | 'blocked'; readonly draft: Draft }> {
  const answer = await ask(turn);
  switch (answer.kind) {
    case 'answered':
      return { kind: 'answered', draft: answer.draft };
    case 'blocked':
      return { kind: 'blocked', draft: authored({ text: wording.say(wording.replies.blockedQuestion, {}) }) };
    case 'unknown': {
      const suggestions = [wording.say(wording.replies.askForPerson, {})];
      return { kind: 'unknown', draft: authored({ text: wording.say(wording.replies.cannotAnswer, {}), suggestions }) };
    }
  }
}
