import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { UsageError } from '../options.ts';

/** What a caller says: the part of a file of test/conversations that a call has a use for. */
const scenario = z.object({
  title: z.string(),
  locale: z.string().default('en_US'),
  turns: z
    .array(
      z.object({
        say: z.string(),
        /** name → regular expression with one group over the reply; later turns say {name}. */
        remember: z.record(z.string(), z.string()).default({}),
      }),
    )
    .min(1),
});
export type Scenario = z.output<typeof scenario>;

/** @throws UsageError */
export function readScenario(path: string): Scenario {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`--scenario ${path} cannot be read.`);
  }
  const parsed = scenario.safeParse(parse(text));
  if (!parsed.success) throw new UsageError(`--scenario ${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** A booking code has six characters, one of them a figure; a flight number is MT and figures. */
const code = /\b(?:MT\d{3,4}|(?=[A-Z]*\d)[A-HJ-NP-Z2-9]{6})\b/g;

/** Character by character. */
export const spelled = (word: string): string => word.toUpperCase().split('').join(' ');

/** As it is said: codes are spelled. */
export const asSaid = (text: string): string => text.replaceAll(code, spelled);

export const isName = (text: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(text);
