import type { Outcome, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import type { AskDocuments } from '../ask-documents.ts';
import { answerDraft } from '../ask-documents.ts';
import { isYes } from '../offer/assent.ts';
import { readsAsQuestion, wordCount } from '../words/cues.ts';
import { formOf, slotOpenIn } from '../form/form-state.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { close } from '../intent-handler.ts';
import { whatToSay } from './small-talk.ts';
import { handOver } from './speak-to-agent.ts';

/** Fewer words than this that the documents know nothing of are rather a slip than a question. */
const wordsOfAQuestion = 3;

/** Fewer words than this, said to a question of ours that was asked time and again, are one more try at it. */
const wordsOfAStatement = 4;

/** Lex gives up on a slot that was missed so often, and knows no intent for what was said. */
function isMissedAgain(turn: Turn): boolean {
  const form = formOf(turn);
  const isOpen = form !== undefined && slotOpenIn(form, turn.session.asked) !== undefined;
  return isOpen && !readsAsQuestion(turn) && wordCount(turn.utterance) < wordsOfAStatement;
}

function givenUp({ session }: Turn, wording: Wording): Outcome {
  const { missedTooOften, askForPerson } = wording.replies;
  const outcome = close({ text: wording.say(missedTooOften, {}), suggestions: [wording.say(askForPerson, {})] });
  return { ...outcome, session: { personOffered: 'yes', topic: session.topic } };
}

/** What no intent takes: most often a question, which the documents may answer; else a yes to a person, or nothing we understand. */
export function createFallback(ask: AskDocuments): IntentHandler {
  return async (turn, wording) => {
    const { utterance } = turn;
    if (turn.session.personOffered && isYes(turn)) return handOver(turn, wording);
    const notUnderstood = () =>
      close({ text: wording.say(wording.replies.notUnderstood, {}), suggestions: whatToSay(wording) });
    if (wordCount(utterance) === 0) return notUnderstood();
    if (isMissedAgain(turn)) return givenUp(turn, wording);
    const { kind, draft } = await answerDraft(ask, turn, wording);
    if (kind === 'unknown' && !readsAsQuestion(turn) && wordCount(utterance) < wordsOfAQuestion) {
      return notUnderstood();
    }
    return {
      next: { type: 'Close', state: 'Fulfilled' },
      draft,
      ...(kind === 'unknown' && { session: { personOffered: 'yes', topic: turn.session.topic } }),
    };
  };
}
