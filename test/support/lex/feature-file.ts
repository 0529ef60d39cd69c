import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type CollectionTag, type ScalarTag } from 'yaml';
import { z } from 'zod';
import { asks, branches, goes, says, type TestBot } from './bot-archive.ts';

/** A small bot that has one feature of Lex, and a conversation in which it shows. */
const json = z.record(z.string(), z.unknown());
const values = z.record(z.string(), z.union([z.string(), z.null()]));

const expectation = z.strictObject({
  /** All messages, in order. */
  texts: z.array(z.string()).optional(),
  /** "ElicitSlot Size", "ElicitSlot Place Zip", "ConfirmIntent", "ElicitIntent", "Close". */
  action: z.string().optional(),
  /** "Order InProgress". */
  intent: z.string().optional(),
  confirmation: z.string().optional(),
  /** Interpreted values, of these slots; null where the slot must be empty. */
  slots: values.optional(),
  /** "pepperoni, olives": the values of a multi-value slot; "City=Boston": the parts of a composite one. */
  parts: z.record(z.string(), z.string()).optional(),
  /** All session attributes. */
  attributes: z.record(z.string(), z.string()).optional(),
  /** "ordered 2": active contexts with the turns they have left. */
  contexts: z.array(z.string()).optional(),
});

/** What a Lambda answers, laid over the sessionState that it was told; "called" is what it must have been called for. */
const hookAnswer = z.strictObject({
  called: z.string().optional(),
  action: json.default({ type: 'Delegate' }),
  state: z.string().optional(),
  slots: values.optional(),
  attributes: z.record(z.string(), z.string()).optional(),
  say: z.array(z.string()).default([]),
});

const turn = z.strictObject({
  /** RecognizeText with this text; without one, PutSession. */
  say: z.string().optional(),
  sessionState: json.optional(),
  requestAttributes: z.record(z.string(), z.string()).optional(),
  lambda: z.array(hookAnswer).default([]),
  expect: expectation,
});

const featureFile = z.strictObject({
  feature: z.string(),
  bot: z.custom<TestBot>((value) => json.safeParse(value).success),
  turns: z.array(turn).min(1),
});
export type FeatureFile = z.output<typeof featureFile> & { readonly file: string; readonly usesLambda: boolean };
export type FeatureTurn = z.output<typeof turn>;
export type HookAnswer = z.output<typeof hookAnswer>;

const nextStep = z.object({
  type: z.string(),
  slot: z.string().optional(),
  intent: z.string().optional(),
  slots: values.optional(),
  attributes: z.record(z.string(), z.string()).optional(),
  silent: z.boolean().optional(),
});
const maybeJson = z.union([json, z.null()]);
const conditional = z.object({
  when: z.array(z.tuple([z.string(), maybeJson, json])),
  otherwise: z.tuple([maybeJson, maybeJson]),
});

/** What `goes` takes has no member that is undefined. */
function stepOf(value: unknown): unknown {
  const { type, slot, intent, slots, attributes, silent } = nextStep.parse(value);
  return goes(type, {
    ...(slot !== undefined && { slot }),
    ...(intent !== undefined && { intent }),
    ...(slots && { slots }),
    ...(attributes && { attributes }),
    ...(silent !== undefined && { silent }),
  });
}

function branchesOf(value: unknown): unknown {
  const { when, otherwise } = conditional.parse(value);
  return branches(when, otherwise);
}

/** The archive's wordy messages and steps in short: `!says Hi.`, `!goes {type: ElicitSlot, slot: Size}`. */
const customTags: (CollectionTag | ScalarTag)[] = [
  { tag: '!says', resolve: (text: string) => says(text) },
  { tag: '!asks', resolve: (text: string) => asks(text, 1) },
  { tag: '!goes', collection: 'map', resolve: (map) => stepOf(map.toJSON()) },
  { tag: '!branches', collection: 'map', resolve: (map) => branchesOf(map.toJSON()) },
];

const folder = join(import.meta.dirname, '..', '..', 'parity', 'conversations');

/** All of them, sorted by name. A file that does not parse throws with its name. */
export function readFeatureFiles(): readonly FeatureFile[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const parsed = featureFile.safeParse(parse(text, { customTags }));
      if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
      return { ...parsed.data, file, usesLambda: parsed.data.turns.some(({ lambda }) => lambda.length > 0) };
    });
}
