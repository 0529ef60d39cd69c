import { asSaid } from './as-said.ts';
import type { Samples } from '../sample-utterances.ts';
import type { Word } from '../words.ts';
import { hear, type HeardText } from '../heard-text.ts';
import type { TypeReaders } from '../values/find-values.ts';
import { overlap, type Finding } from '../values/value-finder.ts';
import type { ResolvedSlot, ResolvedValue, SlotTypeModel } from '../understanding.ts';

type SubSlots = NonNullable<SlotTypeModel['subSlots']>;

/** The parts of a composite value, in the order of the sub-slots; parts that take what is said share the words that are left. */
export function resolveComposite(heard: HeardText, subSlots: SubSlots, readers: TypeReaders): ResolvedSlot | undefined {
  const found = new Map<string, Finding>();
  for (const { name, typeName } of subSlots) {
    const values = readers.get(typeName)?.find(heard) ?? [];
    const free = values.find((value) => ![...found.values()].some((other) => overlap(value, other)));
    if (free) found.set(name, free);
  }
  const values = new Map<string, ResolvedValue>([...found].map(([name, { value }]) => [name, value]));
  for (const [name, value] of partsAsSaid(heard, { subSlots, found: [...found.values()], readers })) {
    if (!values.has(name)) values.set(name, value);
  }
  return values.size > 0 ? { shape: 'Composite', subSlots: Object.fromEntries(values) } : undefined;
}

/** The longest run of words that are no values: one word for each part, and all that are left for the last one. */
function partsAsSaid(
  heard: HeardText,
  { subSlots, found, readers }: Parts,
): readonly (readonly [string, ResolvedValue])[] {
  const open = subSlots.filter(({ typeName }) => readers.get(typeName)?.takesAsSaid);
  const run = longestRun(heard, found);
  const [first, last] = [run[0], run.at(-1)];
  if (open.length === 0 || !first || !last) return [];
  const rest = hear(heard.text.slice(first.start, last.end), heard, heard.settings);
  const said = asSaid(rest, NO_SAMPLES, { ...NO_SLOT, typeName: '' })?.originalValue ?? '';
  const words = said.split(/\s+/).filter((word) => word !== '');
  return open.flatMap(({ name }, n) => {
    const value = n === open.length - 1 ? words.slice(n).join(' ') : (words[n] ?? '');
    return value === '' ? [] : [[name, { originalValue: value, interpretedValue: value, resolvedValues: [value] }]];
  });
}

interface Parts {
  readonly subSlots: SubSlots;
  readonly found: readonly Finding[];
  readonly readers: TypeReaders;
}

const NO_SAMPLES: Samples = { utterances: [], slots: [] };
const NO_SLOT = { name: '', utterances: [], allowMultipleValues: false };

function longestRun(heard: HeardText, found: readonly Finding[]): readonly Word[] {
  const runs: Word[][] = [[]];
  for (const word of heard.words) {
    if (found.some((value) => overlap(word, value))) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}
