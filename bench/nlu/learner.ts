import type { IntentData } from './intent-data.ts';

/** A program that learns intents: ours, or another that is measured on the same data in the same run. */
export interface Learner {
  readonly name: string;
  learn(data: IntentData): Promise<Reader>;
}

/** `best` is undefined, or not `believed`, when the text means none of the intents. */
export type Reader = (text: string) => Promise<{ readonly best: string | undefined; readonly believed: boolean }>;
