import { createMeter } from '../../../../fulfillment/telemetry/turn-meter.ts';
import type { Slots, Turn } from '../../../../fulfillment/turn.ts';
import { wordingFor } from '../../../../fulfillment/wording.ts';

/** A Friday. */
export const now = new Date('2026-11-20T12:00:00Z');

export const wording = wordingFor('en_US', { now, random: () => 0 });

/** "Origin: 'London'" is what most tests want to say of a slot. */
export const slotsOf = (values: Readonly<Record<string, string | undefined>>): Slots =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === undefined ? undefined : { interpreted: value, original: value },
    ]),
  );

type Overrides = Partial<Omit<Turn, 'intent'>> & {
  readonly intent: string;
  readonly slots?: Readonly<Record<string, string | undefined>>;
  readonly confirmation?: Turn['intent']['confirmation'];
};

/** One turn of an anonymous visitor of the web, at noon on November 20, 2026. */
export function aTurn({ intent, slots = {}, confirmation = 'None', ...rest }: Overrides): Turn {
  return {
    sessionId: 'session-1',
    localeId: 'en_US',
    channel: 'web',
    accepts: new Set(['PlainText', 'CustomPayload', 'ImageResponseCard']),
    person: { id: 'session-1', audience: 'public', verified: false },
    utterance: '',
    hook: 'dialog',
    intent: { name: intent, slots: slotsOf(slots), confirmation },
    session: {},
    now,
    deadline: { at: now.getTime() + 20_000, remaining: () => 20_000 },
    meter: createMeter(),
    ...rest,
  };
}
