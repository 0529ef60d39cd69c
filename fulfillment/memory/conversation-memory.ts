import type { Audience } from '../../bot-definition/contract/identity-claims.ts';
import type { Citation } from '../../bot-definition/contract/reply.ts';
import type { Guarded, Person, Question, Turn } from '../turn.ts';
import { maskedUtterance } from './masked-utterance.ts';
import type { Masking } from './masked-utterance.ts';

export interface RememberedTurn {
  readonly sessionId: string;
  /** ISO instant; the turns of a session in order. */
  readonly at: string;
  /** Whom it was said to: what staff heard is not said again to somebody else, though they speak in the same session. */
  readonly audience: Audience;
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

export interface RememberPorts extends Masking {
  readonly memory: ConversationMemory;
  readonly onLost: (error: unknown) => void;
}

/** Keeps what was said. It does not fail the turn: the person has their answer, and `onLost` hears what was not kept. */
export function createRemember({ memory, onLost, ...masking }: RememberPorts) {
  return async (turn: Turn, replies: readonly Guarded[]): Promise<void> => {
    // Lex's own prompt is said without us: then there is nothing of ours to say again.
    if (replies.length === 0) return;
    const remembered: RememberedTurn = {
      sessionId: turn.sessionId,
      at: turn.now.toISOString(),
      audience: turn.person.audience,
      person: maskedUtterance(turn, masking),
      bot: replies.map(({ text }) => text).join('\n\n'),
      citations: replies.flatMap(({ citations }) => citations),
      suggestions: replies.flatMap(({ suggestions }) => suggestions),
    };
    await memory.remember(remembered).catch(onLost);
  };
}

type Listening = Pick<Turn, 'sessionId' | 'person'>;

const isFor =
  ({ audience }: Person) =>
  (turn: RememberedTurn): boolean =>
    audience === 'staff' || turn.audience === 'public';

/** Enough for "and for dogs?". */
const turnsForFollowUps = 3;

/** The history of a question. A memory that does not answer costs the follow-up, not the answer. */
export const createHistory =
  (memory: ConversationMemory, onMissing: (error: unknown) => void) =>
  async ({ sessionId, person: listener }: Listening): Promise<Question['history']> => {
    const turns = await memory.recent(sessionId, turnsForFollowUps).catch((error: unknown) => {
      onMissing(error);
      return [];
    });
    return turns.filter(isFor(listener)).map(({ person, bot }) => ({ person, bot }));
  };

/** What was said last, to say it again. */
export const createLastReply =
  (memory: ConversationMemory) =>
  async ({ sessionId, person }: Listening) => {
    const [last] = (await memory.recent(sessionId, 1)).filter(isFor(person));
    return last && { text: last.bot, citations: last.citations, suggestions: last.suggestions };
  };
