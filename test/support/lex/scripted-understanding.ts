import type {
  Candidate,
  ResolutionSettings,
  ResolvedSlot,
  Understanding,
} from '../../../local/aws/services/lex/nlu/understanding.ts';

/** Text → [intent, score, slots by the words that fill them]. */
export type Script = Readonly<Record<string, readonly Meaning[]>>;
type Meaning = readonly [intent: string, score: number, slots?: Readonly<Record<string, string | ResolvedSlot>>];

export const scalar = (
  original: string,
  interpreted: string | null = original,
  resolved = [original],
): ResolvedSlot => ({
  shape: 'Scalar',
  value: { originalValue: original, interpretedValue: interpreted, resolvedValues: resolved },
});

export interface ScriptedUnderstanding extends Understanding {
  /** The settings of each resolveSlot, by slot. */
  readonly asked: readonly (readonly [slot: string, settings: ResolutionSettings])[];
}

/**
 * An understanding that knows a script by heart. `answers` says for a slot which texts fill it and with what; a slot that is not
 * in it takes any one word. Yes and no are known.
 */
export function scriptedUnderstanding(
  script: Script,
  answers: Readonly<Record<string, Readonly<Record<string, string | ResolvedSlot>>>> = {},
): ScriptedUnderstanding {
  const asked: (readonly [string, ResolutionSettings])[] = [];
  const known: typeof answers = { Confirmation: { yes: 'Yes', no: 'No', maybe: 'Maybe' }, ...answers };
  return {
    asked,
    understand: (text) =>
      (script[text] ?? []).map(([intent, score, slots = {}]): Candidate => ({
        intent,
        score,
        slots: Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, resolved(value, value)])),
      })),
    resolveSlot(_intent, slot, { text, settings }) {
      asked.push([slot, settings]);
      const values = known[slot];
      if (values) return values[text] === undefined ? undefined : resolved(text, values[text]);
      return /^\w+$/.test(text) ? scalar(text) : undefined;
    },
  };
}

const resolved = (text: string | ResolvedSlot, value: string | ResolvedSlot): ResolvedSlot =>
  typeof value === 'string' ? scalar(typeof text === 'string' ? text : value, value, [value]) : value;
