import type { Citation } from '../../bot-definition/contract/reply.ts';
import type { Guarded, Question, Turn } from '../turn.ts';
import { maskedUtterance } from './masked-utterance.ts';
import type { MaskPersonalData } from './masked-utterance.ts';

export interface RememberedTurn {
  readonly sessionId: string;
  /** ISO instant; the turns of a session in order. */
  readonly at: string;
  /** Masked. */
  readonly person: string;
  readonly bot: string;
  readonly citations: readonly Citation[];
  readonly suggestions: readonly string[];
}

/** The turns of each session, forgotten after a while. Each call may fail with STORE_UNAVAILABLE. */
export interface ConversationMemory {
  remember(turn: RememberedTurn): Promise<void>;
  /** The last turns, oldest first. */
  recent(sessionId: string, limit: number): Promise<readonly RememberedTurn[]>;
}

export interface RememberPorts {
  readonly memory: ConversationMemory;
  readonly mask: MaskPersonalData;
  readonly onLost: (error: unknown) => void;
}

/** Keeps what was said. It does not fail the turn: the person has their answer, and `onLost` hears what was not kept. */
export function createRemember({ memory, mask, onLost }: RememberPorts) {
  return async (turn: Turn, replies: readonly Guarded[]): Promise<void> => {
    // Lex's own prompt is said without us: then there is nothing of ours to say again.
    if (replies.length === 0) return;
    const remembered: RememberedTurn = {
      sessionId: turn.sessionId,
      at: turn.now.toISOString(),
      person: maskedUtterance(turn, mask),
      bot: replies.map(({ text }) => text).join('\n\n'),
      citations: replies.flatMap(({ citations }) => citations),
      suggestions: replies.flatMap(({ suggestions }) => suggestions),
    };
    await memory.remember(remembered).catch(onLost);
  };
}

/** Enough for "and for dogs?". */
const turnsForFollowUps = 3;

/** The history of a question. A memory that does not answer costs the follow-up, not the answer. */
export const createHistory =
  (memory: ConversationMemory, onMissing: (error: unknown) => void) =>
  async (sessionId: string): Promise<Question['history']> => {
    const turns = await memory.recent(sessionId, turnsForFollowUps).catch((error: unknown) => {
      onMissing(error);
      return [];
    });
    return turns.map(({ person, bot }) => ({ person, bot }));
  };

/** What was said last, to say it again. */
export const createLastReply = (memory: ConversationMemory) => async (sessionId: string) => {
  const [last] = await memory.recent(sessionId, 1);
  return last && { text: last.bot, citations: last.citations, suggestions: last.suggestions };
};
