import { authored, joinSentences } from '../draft.ts';
import type { Answer, Draft, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';

/** Guards the utterance as a question and answers it from the documents. */
export type AskDocuments = (turn: Turn) => Promise<Answer>;

/** The answer as it is said, and whether the documents had one. */
export async function answerDraft(
  ask: AskDocuments,
  turn: Turn,
  wording: Wording,
): Promise<{ readonly kind: 'answered' | 'unknown' | 'blocked'; readonly draft: Draft }> {
  const answer = await ask(turn);
  switch (answer.kind) {
    case 'answered':
      return { kind: 'answered', draft: answer.quoted ? asQuotation(answer.draft, wording) : answer.draft };
    case 'blocked':
      return { kind: 'blocked', draft: authored({ text: wording.say(wording.replies.blockedQuestion, {}) }) };
    case 'unknown': {
      const suggestions = [wording.say(wording.replies.askForPerson, {})];
      return { kind: 'unknown', draft: authored({ text: wording.say(wording.replies.cannotAnswer, {}), suggestions }) };
    }
  }
}

/** Nobody takes the words of a document for an answer to exactly what they asked. */
const asQuotation = (draft: Draft, wording: Wording): Draft => ({
  ...draft,
  text: joinSentences(wording.say(wording.replies.quotedInstead, {}), draft.text),
});
