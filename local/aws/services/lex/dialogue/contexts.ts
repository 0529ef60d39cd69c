import type { ActiveContext, Intent } from '../runtime-types.ts';
import type { LiveContext } from './session.ts';
import { textOf } from './slot-values.ts';
import { currentIntent } from './turn-intent.ts';
import type { Turn } from './turn.ts';

/**
 * A turn is one request. A context counts its turns from the answer that activated it, so one of a single turn is still there
 * for the next request and gone after it.
 */
export function contextsAtTurnStart(contexts: readonly LiveContext[], now: number): readonly LiveContext[] {
  return contexts
    .map((context) => ({ ...context, turnsLeft: context.turnsLeft - 1 }))
    .filter(({ turnsLeft, expiresAt }) => turnsLeft >= 0 && expiresAt > now);
}

/** What the person is told of: the wire has no context with no turns left. */
export function contextsAtTurnEnd(contexts: readonly LiveContext[], now: number): readonly LiveContext[] {
  return contexts.filter(({ turnsLeft, expiresAt }) => turnsLeft > 0 && expiresAt > now);
}

/** A client's or a Lambda's list stands in for all that were active. */
export const liveContexts = (contexts: readonly ActiveContext[], now: number): readonly LiveContext[] =>
  contexts.map(({ name, contextAttributes, timeToLive }) => ({
    name,
    attributes: contextAttributes,
    turnsLeft: timeToLive.turnsToLive,
    expiresAt: now + timeToLive.timeToLiveInSeconds * 1000,
  }));

export const activeContexts = (contexts: readonly LiveContext[], now: number): readonly ActiveContext[] =>
  contexts.map(({ name, attributes, turnsLeft, expiresAt }) => ({
    name,
    contextAttributes: attributes,
    timeToLive: { timeToLiveInSeconds: Math.ceil((expiresAt - now) / 1000), turnsToLive: turnsLeft },
  }));

/** The runtime model's limits on a context and on how many are active. */
const MOST_CONTEXTS = 20;
const MOST_ATTRIBUTES = 10;
const LONGEST_ATTRIBUTE = 1024;

/** Call it when an intent is fulfilled, by whomever: its contexts become active. One that is active already starts anew. */
export function activateOutputs(turn: Turn): void {
  const { intent, model } = currentIntent(turn);
  const attributes = parametersOf(intent);
  const started = model.outputContexts.map(({ name, seconds, turns }) => ({
    name,
    attributes,
    turnsLeft: turns,
    expiresAt: turn.now + seconds * 1000,
  }));
  const others = turn.contexts.filter(({ name }) => !started.some((other) => other.name === name));
  turn.contexts = [...others, ...started].slice(-MOST_CONTEXTS);
}

const parametersOf = ({ slots }: Intent): LiveContext['attributes'] =>
  Object.fromEntries(
    Object.entries(slots)
      .flatMap(([name, slot]) =>
        slot && textOf(slot) !== '' ? [[name, textOf(slot).slice(0, LONGEST_ATTRIBUTE)]] : [],
      )
      .slice(0, MOST_ATTRIBUTES),
  );
