import type { HeardText } from '../heard-text.ts';
import type { SlotTypeModel } from '../understanding.ts';
import { normalise } from '../words.ts';
import { finding, type Finding } from './slot-finder.ts';

const LONGEST_VALUE_WORDS = 8;
const indexes = new WeakMap<SlotTypeModel, ReadonlyMap<string, string>>();

/** Values and synonyms of a list, longest first at each place. */
export function findListValues(heard: HeardText, type: SlotTypeModel): readonly Finding[] {
  const index = indexOf(type);
  const found: Finding[] = [];
  let next = 0;
  for (let first = 0; first < heard.words.length; first++) {
    if (first < next) continue;
    for (let size = Math.min(LONGEST_VALUE_WORDS, heard.words.length - first); size > 0; size--) {
      const words = heard.words.slice(first, first + size);
      const canonical = index.get(words.map((word) => word.folded).join(' '));
      if (canonical === undefined) continue;
      found.push(finding(heard, { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }, canonical));
      next = first + size;
      break;
    }
  }
  return found;
}

function indexOf(type: SlotTypeModel): ReadonlyMap<string, string> {
  const known = indexes.get(type);
  if (known) return known;
  const index = new Map<string, string>();
  for (const { value, synonyms } of type.values) {
    for (const phrase of [value, ...synonyms]) {
      if (!index.has(normalise(phrase))) index.set(normalise(phrase), value);
    }
  }
  indexes.set(type, index);
  return index;
}
