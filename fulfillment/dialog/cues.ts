/**
 * Words that tell what a person is doing with an utterance, where Lex tells only which slots it filled. English; the pipeline
 * reads other languages in translation.
 */
const questionStart =
  /^(?:(?:and|so|but|ok(?:ay)?|wait|sorry|excuse me)[, ]+)?(?:what|when|where|who|whose|which|why|how|can|could|do|does|did|is|are|am|was|will|would|should|may|must|has|have|tell me|i wonder|i(?:'d| would) like to know)\b/i;

const correctionStart =
  /^(?:no|nope|not|sorry|wait|actually|i mean(?:t)?|i said|make (?:it|that)|rather|oops|correction|change)\b/i;

/** At least three words: "how many?" may ask for the options of a slot, "is Paris" is no question anyone asks. */
export const readsAsQuestion = (utterance: string): boolean =>
  questionStart.test(utterance.trim())
    ? wordCount(utterance) >= 3
    : /\?\s*$/.test(utterance) && wordCount(utterance) >= 2;

export const readsAsCorrection = (utterance: string): boolean =>
  correctionStart.test(utterance.trim()) || /\binstead\W*$/i.test(utterance);

/** "return", "round trip", "there and back": they will want a way back. undefined when it is not mentioned. */
export function wayBack(utterance: string): 'yes' | 'no' | undefined {
  if (/\b(?:one[- ]way|single ticket|no return|not? (?:a )?round[- ]?trip)\b/i.test(utterance)) return 'no';
  return /\b(?:return(?:ing)?|round[- ]?trip|both ways|there and back|(?:come|coming|fly|way) (?:back|home))\b/i.test(
    utterance,
  )
    ? 'yes'
    : undefined;
}

export const isYes = (utterance: string): boolean =>
  /^(?:yes|yeah|yep|sure|ok(?:ay)?|please|of course|go ahead|do that)(?:[ ,]+(?:please|do|thanks|thank you))?\W*$/i.test(
    utterance.trim(),
  );

export const wordCount = (utterance: string): number => utterance.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
