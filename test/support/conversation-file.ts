import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item)]).transform((value) => (Array.isArray(value) ? value : [value]));

const expectation = z.strictObject({
  /** Name of the intent the session stands in after the turn. */
  intent: z.string().optional(),
  /** Lex's intent state: InProgress, ReadyForFulfillment, Fulfilled, Failed. */
  state: z.string().optional(),
  /** The slot Lex asks for next, "confirmation" while a yes or no is awaited, or "nothing". */
  elicits: z.string().optional(),
  /** Interpreted values; null where the slot must be empty. */
  slots: z.record(z.string(), z.union([z.string(), z.number().transform(String), z.null()])).optional(),
  /** Parts of the spoken or written text, case-insensitive; between slashes, a regular expression. */
  text: oneOrMore(z.string()).optional(),
  notText: oneOrMore(z.string()).optional(),
  /** Title of a document that must be cited. */
  citation: oneOrMore(z.string()).optional(),
  /** Something offered as a next thing to say. */
  suggestion: oneOrMore(z.string()).optional(),
  /** The queue the conversation is handed to, or "none". */
  handoff: z.string().optional(),
});

const turn = z.strictObject({
  say: z.string(),
  /** Who says it; each speaker has a session of their own. */
  as: z.string().default('caller'),
  expect: expectation.default({}),
  /** name → regular expression with one group over the reply's text; later turns say {name}. */
  remember: z.record(z.string(), z.string()).optional(),
});

const conversationFile = z.strictObject({
  title: z.string(),
  locale: z.string().default('en_US'),
  audience: z.enum(['public', 'staff']).default('public'),
  turns: z.array(turn).min(1),
});

export type ConversationFile = z.output<typeof conversationFile> & { readonly file: string };
export type Expectation = z.output<typeof expectation>;

/** The same expectation with each string in it replaced, such as `{date+7}` by a date. */
export function mapExpectation(expected: Expectation, replace: (value: string) => string): Expectation {
  const replaced: unknown = JSON.parse(JSON.stringify(expected), (_key, value: unknown) =>
    typeof value === 'string' ? replace(value) : value,
  );
  return expectation.parse(replaced);
}

const folder = join(import.meta.dirname, '..', 'conversations');

/** All conversation files, sorted by name. A file that does not parse throws with its name. */
export function readConversations(from: string = folder): readonly ConversationFile[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const parsed = conversationFile.safeParse(parse(readFileSync(join(from, file), 'utf8')));
      if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
      return { ...parsed.data, file };
    });
}
