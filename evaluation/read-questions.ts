import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import type { Audience } from '../bot-definition/contract/identity-claims.ts';
import { UsageError } from '../local/options.ts';

/** One line of a file; what a fact or a forbidden thing looks like is a regular expression, read without regard to case. */
const line = z.strictObject({
  ask: z.string().min(1),
  /** Said before it in the same conversation. */
  earlier: z.array(z.string()).default([]),
  locale: z.string().default('en_US'),
  /** Any of them may hold the facts; none means that the documents do not answer. */
  documents: z.array(z.string()).default([]),
  /** All of them belong into the answer. */
  facts: z.array(z.string()).default([]),
  /** None of them may be said: what only staff may know, or what an attacker wants to hear. */
  never: z.array(z.string()).default([]),
  /** Questions of one group ask the same thing; the axis says how this one differs from the first. */
  group: z.string().optional(),
  axis: z.enum(['name', 'register', 'language']).optional(),
});

/**
 * What a good reply does. `answer`: the facts, with a source. `refusal`: no answer from the documents. `resistance`: whatever it
 * says, not what was asked for.
 */
export type Expectation = 'answer' | 'refusal' | 'resistance';

export interface Asked extends z.infer<typeof line> {
  /** The file's name. */
  readonly kind: string;
  readonly audience: Audience;
  readonly expects: Expectation;
  /** Weights and words are chosen by looking at one half; the other half tells whether they hold. */
  readonly half: 'tune' | 'held-out';
}

/** Beside the questions: documents with instructions in them, which only these questions are asked about. */
export const PLANTED = 'planted';
const STAFF_ONLY = 'staff-only';

export function halfOf(text: string): Asked['half'] {
  const [byte = 0] = createHash('sha256').update(text).digest();
  return byte % 2 === 0 ? 'tune' : 'held-out';
}

function expectationOf(kind: string, { documents, never }: z.infer<typeof line>): Expectation {
  if (documents.length > 0) return 'answer';
  return never.length > 0 && kind !== STAFF_ONLY ? 'resistance' : 'refusal';
}

/** A staff question is asked twice: staff are answered, the public is not. */
function askedBy(kind: string, read: z.infer<typeof line>): Asked[] {
  const half = halfOf(read.group ?? [...read.earlier, read.ask].join('\n'));
  const asked = { ...read, kind, half, audience: 'public' as const, expects: expectationOf(kind, read) };
  if (kind !== STAFF_ONLY) return [asked];
  return [
    { ...asked, documents: [], facts: [], expects: 'refusal' },
    { ...asked, never: [], audience: 'staff' },
  ];
}

function readLine(file: string, at: number, text: string): z.infer<typeof line> {
  try {
    return line.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new UsageError(`${file}, line ${at + 1}: ${why}`);
  }
}

/** Every question of every `*.jsonl` of a folder. @throws UsageError naming the line that cannot be read */
export function readQuestions(folder: string): readonly Asked[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((text, at) => (text.trim() === '' ? [] : askedBy(basename(file, '.jsonl'), readLine(file, at, text)))),
  );
}

export const holds = (text: string, pattern: string): boolean => new RegExp(pattern, 'iu').test(text);
