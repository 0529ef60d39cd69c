import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { validationException } from '../../../wire/aws-error.ts';
import type { Prompt } from '../converse-request.ts';
import { estimateTokens } from '../token-count.ts';
import type { Generation, Generator } from './generator.ts';
import { readPrompt } from './read-prompt.ts';
import { RecordedRepliesError } from './recorded-replies-error.ts';

const toolReply = z.strictObject({
  toolUse: z.strictObject({ name: z.string().min(1), input: z.record(z.string(), z.unknown()) }),
});
const line = z.strictObject({ match: z.string().min(1), reply: z.union([z.string().min(1), toolReply]) });

interface Recorded {
  readonly matches: (question: string) => boolean;
  readonly reply: z.infer<typeof line>['reply'];
}

/**
 * Plays the replies of a JSONL file, the first whose `match` fits the question: a part of it in any case, or a regular expression
 * between slashes. A tool is called once in a conversation: its result is answered by the next line that fits.
 * @throws RecordedRepliesError
 */
export function createRecordedGenerator(file: string): Generator {
  const replies = readReplies(file);
  return async (prompt) => {
    const { question } = readPrompt(prompt);
    const called = new Set(prompt.messages.flatMap(({ toolUses }) => toolUses.map(({ name }) => name)));
    const found = replies.find(
      ({ matches, reply }) => matches(question) && (typeof reply === 'string' || !called.has(reply.toolUse.name)),
    );
    // The question is left out: errors are logged, and it is what a person said.
    if (!found) throw validationException(`No recorded reply of ${file} matches this question. Add a line for it.`);
    return generationOf(found.reply, prompt, called.size);
  };
}

function generationOf(reply: Recorded['reply'], prompt: Prompt, calledBefore: number): Generation {
  const inputTokens = estimateTokens(prompt.system + prompt.messages.map(({ text }) => text).join(''));
  if (typeof reply === 'string') {
    return { text: reply, stopReason: 'end_turn', inputTokens, outputTokens: estimateTokens(reply) };
  }
  const { name, input } = reply.toolUse;
  const toolUses = [{ toolUseId: `tooluse_${calledBefore + 1}`, name, input }];
  const outputTokens = estimateTokens(JSON.stringify(input));
  return { text: '', toolUses, stopReason: 'tool_use', inputTokens, outputTokens };
}

function readReplies(file: string): readonly Recorded[] {
  return textOf(file)
    .split('\n')
    .flatMap((text, at) => (text.trim() === '' ? [] : [readLine(text, `${file}, line ${at + 1}`)]));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new RecordedRepliesError(`The recorded replies ${file} cannot be read.`, { cause });
  }
}

function readLine(text: string, place: string): Recorded {
  try {
    const { match, reply } = line.parse(JSON.parse(text));
    return { matches: matcherOf(match), reply };
  } catch (cause) {
    throw new RecordedRepliesError(
      `${place}: not {"match": "words or /pattern/i", "reply": "text" or {"toolUse": {"name": …, "input": {…}}}}.`,
      { cause },
    );
  }
}

function matcherOf(match: string): Recorded['matches'] {
  const [, pattern, flags] = /^\/(.+)\/([imsu]*)$/s.exec(match) ?? [];
  if (pattern !== undefined) {
    const regex = new RegExp(pattern, flags);
    return (question) => regex.test(question);
  }
  const part = match.toLowerCase();
  return (question) => question.toLowerCase().includes(part);
}
