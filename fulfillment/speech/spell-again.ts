import { authored, joinSentences } from '../draft.ts';
import type { Outcome, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';
import { plainText } from './plain-text.ts';
import { setAside } from './set-aside.ts';
import { speechWordsFor } from './speech-words.ts';

type Act = (turn: Turn, wording: Wording) => Promise<Outcome>;
type LastReply = (turn: Turn) => Promise<{ readonly text: string } | undefined>;

/** Nobody writes down more at a time. */
const mostCodes = 3;

/** "Spell that, please" says the codes of the last answer twice, and slowly; everything else is acted on as ever. */
export function withSpelling(act: Act, lastReply: LastReply): Act {
  return async (turn, wording) => {
    const words = speechWordsFor(turn.localeId);
    const wants = turn.proposed === undefined && words.wantsSpelling.test(turn.utterance.trim());
    const last = wants ? await lastReply(turn) : undefined;
    const codes = setAside(plainText(last?.text ?? ''), words).settled.flatMap((node) =>
      node.kind === 'spelled' && node.slowly ? [node.text] : [],
    );
    if (codes.length === 0) return act(turn, wording);
    const { topic, form } = turn.session;
    const said = [...new Set(codes)].slice(0, mostCodes).map((code) => words.onceMore.replaceAll('{code}', code));
    return {
      next: { type: 'Close', state: 'Fulfilled' },
      draft: authored({ text: joinSentences(...said) }),
      session: { topic, form },
    };
  };
}
