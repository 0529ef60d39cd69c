import type { ResolvedSlot } from '../nlu/understanding.ts';
import type { Slots } from '../runtime-types.ts';
import { toSlot } from './make-slot.ts';
import { resolveAnswer } from './resolve-answer.ts';
import type { Turn } from './turn.ts';
import { resolutionSettings } from './understand.ts';

export interface Transcription {
  readonly transcription: string;
  readonly transcriptionConfidence: number;
  readonly resolvedContext: { readonly intent?: string };
  readonly resolvedSlots: Slots;
}

/**
 * What was understood, and then what may have been said instead (DG using-transcript-confidence-scores). Lex goes by the first;
 * the others are for the Lambda. None when nothing was understood, or the bot goes on by itself.
 */
export function transcriptionsOf(turn: Turn): readonly Transcription[] {
  const { input, intent, candidates } = turn;
  if (input.text === '') return [];
  const found = candidates.find((candidate) => candidate.intent === intent?.name)?.slots ?? {};
  const first = {
    transcription: input.text,
    transcriptionConfidence: input.transcriptionConfidence ?? 1,
    resolvedContext: intent ? { intent: intent.name } : {},
    resolvedSlots: { ...slotsOf(found), ...turn.answered },
  };
  return [first, ...(input.otherTranscriptions ?? []).map((other) => otherTranscription(turn, other))];
}

/** As if this had been said: an answer to what was asked, or the intent that it means. */
function otherTranscription(
  turn: Turn,
  { text, confidence }: { readonly text: string; readonly confidence: number },
): Transcription {
  const { dialogue, asked } = turn;
  const { fallback, confidenceThreshold } = dialogue.locale;
  const candidates = dialogue.understanding.understand(text, resolutionSettings(turn));
  const likeliest = candidates.find(({ score }) => score >= confidenceThreshold)?.intent ?? fallback.name;
  const isAnswer = asked.open?.kind === 'slot' || asked.open?.kind === 'confirmation';
  const intent = (isAnswer ? asked.intent : undefined) ?? likeliest;
  const found = candidates.find((candidate) => candidate.intent === intent)?.slots ?? {};
  return {
    transcription: text,
    transcriptionConfidence: confidence,
    resolvedContext: { intent },
    resolvedSlots: { ...slotsOf(found), ...slotsOf(answerIn(turn, { intent, text })) },
  };
}

function answerIn(turn: Turn, said: { readonly intent: string; readonly text: string }): Record<string, ResolvedSlot> {
  const { open } = turn.asked;
  const value = open?.kind === 'slot' ? resolveAnswer(turn, { ...open, ...said }) : undefined;
  return open?.kind === 'slot' && value ? { [open.slot]: value } : {};
}

const slotsOf = (found: Readonly<Record<string, ResolvedSlot>>): Slots =>
  Object.fromEntries(Object.entries(found).map(([slot, value]) => [slot, toSlot(value)]));
