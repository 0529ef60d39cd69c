import type { LocaleModel } from '../bot-model.ts';
import { toSlot } from '../dialogue/make-slot.ts';
import type { TraceEvent } from '../dialogue/trace.ts';
import { explainSlot, type ExplainedSlot } from './explain-slot.ts';

const MOST_CANDIDATES = 5;

/** A turn as GET /_local/turns tells of it. Holds what was said. */
export interface WatchedTurn {
  readonly requestId: string;
  readonly botId: string;
  readonly localeId: string;
  readonly sessionId: string;
  /** Below it an intent is not believed. */
  readonly threshold: number;
  readonly milliseconds: number;
  readonly events: readonly WatchedEvent[];
}

export type WatchedEvent =
  | {
      readonly kind: 'understood';
      readonly candidates: readonly { readonly intent: string; readonly score: number }[];
      /** Of the best candidate. */
      readonly slots: readonly ExplainedSlot[];
    }
  | { readonly kind: 'slots'; readonly slots: readonly ExplainedSlot[] }
  | Exclude<TraceEvent, { kind: 'understood' | 'slot-resolved' | 'ended' }>;

/** What the engine told of, in a form that is small and needs no knowledge of the bot. */
export function watchedEvent(event: Exclude<TraceEvent, { kind: 'ended' }>, locale: LocaleModel): WatchedEvent {
  switch (event.kind) {
    case 'understood': {
      const [best] = event.candidates;
      const slots = Object.entries(best?.slots ?? {}).flatMap(([slot, value]) =>
        explainSlot(locale, best?.intent ?? '', { slot, value: toSlot(value) }),
      );
      const candidates = event.candidates.slice(0, MOST_CANDIDATES).map(({ intent, score }) => ({ intent, score }));
      return { kind: 'understood', candidates, slots };
    }
    case 'slot-resolved': {
      const { intent, slot, value } = event;
      return { kind: 'slots', slots: value ? explainSlot(locale, intent, { slot, value }) : [] };
    }
    default:
      return event;
  }
}
