import { z } from 'zod';
import { isFunctionWord, stem, wordsOf } from '../../words.ts';
import type { Prompt } from '../converse-request.ts';
import type { Tool, ToolUse } from '../tool-shapes.ts';
import { readPrompt } from './read-prompt.ts';

const property = z.looseObject({ enum: z.array(z.string()).optional(), pattern: z.string().optional() });
const inputSchema = z.looseObject({
  properties: z.record(z.string(), property).default({}),
  required: z.array(z.string()).default([]),
});

/**
 * The stand-in calls a tool that it can fill in from the question: each required input must be one of a list that the question names,
 * or match a pattern; and the tool's description must share a word with the question, unless the tool needs no input: then that it is
 * offered is all there is to go by. Each tool once.
 */
export function chooseTool(prompt: Prompt): ToolUse | undefined {
  const called = new Set(prompt.messages.flatMap(({ toolUses }) => toolUses.map(({ name }) => name)));
  const { question } = readPrompt(prompt);
  for (const [at, tool] of prompt.tools.entries()) {
    const input = called.has(tool.name) || !mayBeMeant(tool, question) ? undefined : fillIn(tool, question);
    if (input) return { toolUseId: `tooluse_${called.size + 1}_${at + 1}`, name: tool.name, input };
  }
  return undefined;
}

const mayBeMeant = (tool: Tool, question: string): boolean =>
  Object.keys(inputSchema.parse(tool.schema).properties).length === 0 || isAbout(tool, question);

function isAbout({ description }: Tool, question: string): boolean {
  const words = new Set(wordsOf(description).map(stem));
  return wordsOf(question).some((word) => !isFunctionWord(word) && words.has(stem(word)));
}

function fillIn({ schema }: Tool, question: string): Record<string, string> | undefined {
  const { properties, required } = inputSchema.parse(schema);
  const input: Record<string, string> = {};
  for (const [name, shape] of Object.entries(properties)) {
    const value = valueFor(shape, question, Object.values(input));
    if (value !== undefined) input[name] = value;
    else if (required.includes(name)) return undefined;
  }
  return input;
}

/** Two inputs with the same list are filled in the order in which the question names them. */
function valueFor({ enum: values, pattern }: z.infer<typeof property>, question: string, taken: readonly string[]) {
  if (values) {
    const place = (value: string) => question.toLowerCase().indexOf(value.toLowerCase());
    const named = values.filter((value) => place(value) >= 0 && !taken.includes(value));
    return named.sort((a, b) => place(a) - place(b))[0];
  }
  if (pattern === undefined) return undefined;
  return new RegExp(String.raw`\b${pattern.replace(/^\^|\$$/g, '')}\b`, 'i').exec(question)?.[0];
}
