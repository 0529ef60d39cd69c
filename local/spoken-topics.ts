import { existsSync, readFileSync } from 'node:fs';
import { readSnapshot } from '../knowledge/load-snapshot.ts';

/** A longer heading is a sentence, and nobody says it. */
const mostWords = 4;

/**
 * What callers may ask about, for ears that know only what they are told: the names that the documents' folder has for things, and
 * the headings of what the public may read. Read when somebody first speaks; without a snapshot there is nothing to ask about.
 */
export const spokenTopics =
  (snapshotUrl: string) =>
  (localeId: string): readonly string[] => {
    const snapshot = new URL(snapshotUrl);
    if (!existsSync(snapshot)) return [];
    const { passages, synonyms } = readSnapshot(readFileSync(snapshot));
    const headings = passages
      .filter((passage) => passage.audience === 'public' && passage.localeId === localeId)
      .flatMap((passage) => [passage.title, ...passage.headings])
      .filter((heading) => heading.split(' ').length <= mostWords);
    return [...new Set([...(synonyms[localeId] ?? []).flat(), ...headings])];
  };
