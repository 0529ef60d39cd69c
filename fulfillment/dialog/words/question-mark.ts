/** "Perfect?" */
export const endsAsQuestion = (utterance: string): boolean => /\?\s*$/.test(utterance);
