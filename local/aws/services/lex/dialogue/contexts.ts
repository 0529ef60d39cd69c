import type { OutputContext } from '../bot-model.ts';
import type { ActiveContext, Intent } from '../runtime-types.ts';
import type { LiveContext } from './session.ts';
import { textOf } from './slot-values.ts';

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

/** A fulfilled intent's contexts, with its slot values as their attributes. One that is active already starts anew. */
export function activate(
  contexts: readonly LiveContext[],
  outputs: readonly OutputContext[],
  { intent, now }: { readonly intent: Intent; readonly now: number },
): readonly LiveContext[] {
  const attributes = Object.fromEntries(
    Object.entries(intent.slots).flatMap(([name, slot]) => (slot ? [[name, textOf(slot)]] : [])),
  );
  const started = outputs.map(({ name, seconds, turns }) => ({
    name,
    attributes,
    turnsLeft: turns,
    expiresAt: now + seconds * 1000,
  }));
  return [...contexts.filter(({ name }) => !started.some((other) => other.name === name)), ...started];
}
