import type { Answer, Question, Turn } from './turn.ts';

/** What was asked, after the guard: as it may be answered, or that it may not. */
export type GuardQuestion = (
  text: string,
) => { readonly verdict: 'allowed'; readonly text: string } | { readonly verdict: 'blocked'; readonly reason: string };

export interface AnsweringPorts {
  readonly guardQuestion: GuardQuestion;
  readonly answerQuestion: (question: Question) => Promise<Answer>;
  /** What a question may refer to: the last few turns of the session that this person may hear of, oldest first. */
  readonly history: (turn: Turn, question: string) => Promise<Question['history']>;
}

/** Guard the question, remember what it may refer to, answer it. Only here does an utterance become a question. */
export function createAnswerFromDocuments({ guardQuestion, answerQuestion, history }: AnsweringPorts) {
  return async (turn: Turn): Promise<Answer> => {
    const guarded = guardQuestion(turn.utterance);
    if (guarded.verdict === 'blocked') return { kind: 'blocked' };
    return answerQuestion({
      sessionId: turn.sessionId,
      text: guarded.text,
      person: turn.person,
      localeId: turn.localeId,
      channel: turn.channel,
      history: await history(turn, guarded.text),
      now: turn.now,
      deadline: turn.deadline,
      meter: turn.meter,
      ...(turn.showAt !== undefined && { showAt: turn.showAt }),
    });
  };
}
