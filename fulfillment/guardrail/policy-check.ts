import { circuitBreaker, ConsecutiveBreaker, handleAll, timeout, wrap } from 'cockatiel';
import { giveUp } from '../give-up.ts';
import type { Meter } from '../telemetry/turn-meter.ts';
import type { Draft } from '../turn.ts';

/** A text to check against the policy (bot-definition/guardrail-policy.ts). */
export type PolicyText = { readonly text: string; readonly meter: Meter } & (
  | { readonly side: 'question' }
  | { readonly side: 'answer'; readonly question: string; readonly sources: readonly string[] }
);

/** `text` is what may go on: personal data in it is replaced. */
export type PolicyVerdict =
  { readonly verdict: 'allowed'; readonly text: string } | { readonly verdict: 'blocked'; readonly reason: string };

/** The deployed guardrail. Rejects when it does not answer. */
export type ApplyPolicy = (text: PolicyText) => Promise<PolicyVerdict>;

export interface PolicyLimits {
  /** A turn waits no longer than this for one check. */
  readonly timeLimitMs?: number;
  readonly restMs?: number;
  /** Told of each check that could not be made, and of each text that was withheld. */
  readonly onUnchecked?: (error: unknown) => void;
  readonly onWithheld?: (side: PolicyText['side'], reason: string) => void;
}

export type ScreenedQuestion =
  { readonly verdict: 'allowed'; readonly text: string } | { readonly verdict: 'blocked' | 'unchecked' };

/** After three failures in a row the guardrail is left alone for a while. */
const FAILURES = 3;
const REST_MS = 10_000;

/**
 * The policy on both sides of the model. Neither function rejects: a question that cannot be checked does not reach a model, and an
 * answer that cannot be checked is not said; the person is given the passage itself, which needs no check.
 */
export function createPolicyCheck(apply: ApplyPolicy, limits: PolicyLimits = {}) {
  const { timeLimitMs = 1_500, restMs = REST_MS, onUnchecked = () => {}, onWithheld = () => {} } = limits;
  const patience = wrap(
    circuitBreaker(handleAll, { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(FAILURES) }),
    timeout(timeLimitMs, giveUp),
  );
  const check = async (text: PolicyText): Promise<PolicyVerdict | undefined> => {
    try {
      const verdict = await patience.execute(() => apply(text));
      if (verdict.verdict === 'blocked') onWithheld(text.side, verdict.reason);
      return verdict;
    } catch (error) {
      onUnchecked(error);
      return undefined;
    }
  };

  return {
    screenQuestion: async (text: string, meter: Meter): Promise<ScreenedQuestion> =>
      (await check({ side: 'question', text, meter })) ?? { verdict: 'unchecked' },
    isFitToSay: async ({ text, evidence }: Draft, question: string, meter: Meter): Promise<boolean> => {
      const sources = evidence.map(({ title, headings, text: said }) => [title, ...headings, said].join('\n'));
      const checked = await check({ side: 'answer', text, question, sources, meter });
      // Whatever it would have masked is in our own documents, word for word, and is quoted instead.
      return checked?.verdict === 'allowed' && checked.text === text;
    },
  };
}
