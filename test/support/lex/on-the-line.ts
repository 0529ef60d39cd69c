import { bot } from '../../../bot-definition/bot.ts';
import { lexArchive } from '../../../bot-definition/lex-archive.ts';
import { decodeMuLaw, encodeMuLaw } from '../../../local/aws/audio/g711.ts';
import type { CallerVoice, SyntheticCaller } from '../../../local/synthetic-caller/synthetic-caller.ts';

/** This bot as Lex is given it. */
export const botArchive = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(lexArchive(bot)).map(([path, json]) => [path, JSON.stringify(json)]));

/** A caller's words as a telephone line carries them: 8 kHz, mu-law. */
export const onTheLine = async (caller: SyntheticCaller, text: string, voice: CallerVoice): Promise<Int16Array> =>
  decodeMuLaw(encodeMuLaw(await caller.say(text, voice)));

/** Words that were put in, left out or changed. */
export function wordErrors(wanted: readonly string[], heard: readonly string[]): number {
  let row = Array.from({ length: heard.length + 1 }, (_, n) => n);
  for (const [n, word] of wanted.entries()) {
    const next = [n + 1];
    for (const [m, other] of heard.entries()) {
      const changed = (row[m] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(changed, (row[m + 1] ?? 0) + 1, (next[m] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
