import type { Candidate } from '../nlu/understanding.ts';
import type { Slot } from '../runtime-types.ts';

/** What the engine thought and did, for a person who watches. Holds what was said: never for a log. */
export type TraceEvent =
  | {
      readonly kind: 'understood';
      readonly text: string;
      readonly candidates: readonly Candidate[];
      readonly milliseconds: number;
    }
  | { readonly kind: 'slot-resolved'; readonly intent: string; readonly slot: string; readonly value: Slot | null }
  | { readonly kind: 'step'; readonly step: string; readonly intent: string | undefined }
  | { readonly kind: 'condition'; readonly branch: string; readonly holds: boolean }
  | { readonly kind: 'hook-called'; readonly event: unknown }
  | { readonly kind: 'hook-answered'; readonly outcome: unknown; readonly milliseconds: number }
  /** The last event of a turn, also of one that failed. */
  | { readonly kind: 'ended' };

export type TraceSink = (event: TraceEvent) => void;
