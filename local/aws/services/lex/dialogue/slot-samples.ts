import type { SlotModel } from '../bot-model.ts';
import { parseUtterance } from '../nlu/sample-utterances.ts';
import type { ResolvedSlot } from '../nlu/understanding.ts';

const spelled = (utterance: string): string =>
  parseUtterance(utterance)
    .map((part) => ('word' in part ? part.word : `{${part.slot}}`))
    .join(' ');

/** Whether a text is a sample utterance of the slot with this value where the slot stands: "my code is H7KQ2M". */
export function isSampleOf({ name, utterances }: SlotModel, text: string, answer: ResolvedSlot | undefined): boolean {
  if (answer?.shape !== 'Scalar') return false;
  const said = spelled(text.replace(answer.value.originalValue, ` {${name}} `));
  return utterances.some((utterance) => spelled(utterance) === said);
}
