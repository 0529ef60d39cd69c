import type { TurnInput } from '../dialogue/turn.ts';
import type { Heard } from './hearing/heard.ts';

/** What was heard, as the turn takes it. */
export type SpokenInput = { readonly inputMode: 'Speech' } & Pick<
  TurnInput,
  'otherTranscriptions' | 'text' | 'transcriptionConfidence'
>;

export const spokenInput = ({ transcript, confidence, others }: Heard): SpokenInput => ({
  inputMode: 'Speech',
  text: transcript,
  transcriptionConfidence: confidence,
  otherTranscriptions: others.map((other) => ({ text: other.transcript, confidence: other.confidence })),
});
