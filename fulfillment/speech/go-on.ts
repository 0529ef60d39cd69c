import type { Citation } from '../../bot-definition/contract/reply.ts';
import { authored } from '../draft.ts';
import type { Outcome, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';
import { sentencesToSay } from './sentences-to-say.ts';
import { speechWordsFor } from './speech-words.ts';

type Act = (turn: Turn, wording: Wording) => Promise<Outcome>;
type LastReply = (
  turn: Turn,
) => Promise<{ readonly text: string; readonly citations: readonly Citation[] } | undefined>;

/** A yes to "Shall I go on?" says the rest of the last answer; everything else is acted on as ever. */
export function withGoingOn(act: Act, lastReply: LastReply): Act {
  return async (turn, wording) => {
    const words = speechWordsFor(turn.localeId);
    const { sentencesSaid, topic, form } = turn.session;
    const wantsMore = sentencesSaid !== undefined && words.wantsMore.test(turn.utterance.trim());
    const last = wantsMore ? await lastReply(turn) : undefined;
    const rest = sentencesToSay(last?.text ?? '', words).slice(Number(sentencesSaid));
    if (!last || rest.length === 0) return act(turn, wording);
    return {
      next: { type: 'Close', state: 'Fulfilled' },
      draft: { ...authored({ text: rest.join('\n') }), citations: last.citations },
      session: { topic, form },
    };
  };
}
