import type { Citation } from '../../../bot-definition/contract/reply.ts';
import { authored } from '../../draft.ts';
import type { Turn } from '../../turn.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { answerDraft } from '../ask-documents.ts';
import type { AskDocuments } from '../ask-documents.ts';
import { wordCount } from '../words/cues.ts';
import { close } from '../intent-handler.ts';
import { whatToSay } from './small-talk.ts';

/** What was said last in a session that this person may hear, if anything. */
export type LastReply = (
  turn: Turn,
) => Promise<
  | { readonly text: string; readonly citations: readonly Citation[]; readonly suggestions: readonly string[] }
  | undefined
>;

/** "My bag didn't come out": so many words rather tell of something when there is nothing to repeat. */
const wordsOfAStatement = 4;

/** Says the last reply again, sources and suggestions with it. */
export function createRepeat(lastReply: LastReply, ask: AskDocuments): IntentHandler {
  return async (turn, wording) => {
    const last = await lastReply(turn);
    if (!last) {
      const told = wordCount(turn.utterance) >= wordsOfAStatement ? await answerDraft(ask, turn, wording) : undefined;
      if (told?.kind === 'answered') return { next: { type: 'Close', state: 'Fulfilled' }, draft: told.draft };
      return close({ text: wording.say(wording.replies.nothingToRepeat, {}), suggestions: whatToSay(wording) });
    }
    return { next: { type: 'Close', state: 'Fulfilled' }, draft: { ...authored(last), citations: last.citations } };
  };
}
