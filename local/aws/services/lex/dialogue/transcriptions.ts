import type { Slots } from '../runtime-types.ts';
import { toSlot } from './make-slot.ts';
import type { Turn } from './turn.ts';

export interface Transcription {
  readonly transcription: string;
  readonly transcriptionConfidence: number;
  readonly resolvedContext: { readonly intent?: string };
  readonly resolvedSlots: Slots;
}

/** One transcription; none when nothing was understood, or the bot goes on by itself. */
export function transcriptionsOf(turn: Turn): readonly Transcription[] {
  const { input, intent, candidates } = turn;
  if (input.text === '') return [];
  const found = candidates.find((candidate) => candidate.intent === intent?.name)?.slots ?? {};
  return [
    {
      transcription: input.text,
      transcriptionConfidence: input.transcriptionConfidence ?? 1,
      resolvedContext: intent ? { intent: intent.name } : {},
      resolvedSlots: {
        ...Object.fromEntries(Object.entries(found).map(([slot, value]) => [slot, toSlot(value)])),
        ...turn.answered,
      },
    },
  ];
}
