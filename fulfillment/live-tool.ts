import type { Person } from './turn.ts';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** For whom something is looked up, and how it is said to them. */
export interface Asker {
  readonly sessionId: string;
  readonly person: Person;
  readonly localeId: string;
  readonly now: Date;
}

/** What was looked up in this turn, in whole sentences of the asker's locale: an answer may quote it. */
export interface LiveFacts {
  readonly title: string;
  readonly text: string;
  /** The text asks the person for what is needed to look: an answer holds it, whatever else it says. */
  readonly asks?: true;
}

/** Something a model may look up while it answers. It only reads: what changes anything is the dialogue's, with its confirmation. */
export interface LiveTool {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of its input. */
  readonly inputSchema: () => { readonly [name: string]: Json };
  /** Whether a question may need it: what is not offered cannot be called, and costs no tokens. */
  readonly concerns: (question: string) => boolean;
  /** Undefined when the input is not as the schema says, or there is nothing to tell. Rejects when a table does not answer. */
  readonly look: (input: unknown, asker: Asker) => Promise<LiveFacts | undefined>;
}
