import type { SlotTypeModel } from '../understanding.ts';
import type { HeardText } from '../heard-text.ts';
import { findListValues } from './list.ts';
import { recognize, wallClock } from './recognizers.ts';
import { finding, type Finding, type SlotFinder } from './slot-finder.ts';

const iso = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

function findDates(heard: HeardText): readonly Finding[] {
  const today = iso(wallClock(heard));
  return recognize(heard, 'DateTime').flatMap((found) => {
    if (!found.kind.startsWith('date')) return [];
    const days = found.readings.map((reading) => (reading['value'] ?? reading['start'] ?? '').slice(0, 10));
    const day = days.find((candidate) => candidate >= today) ?? days.at(-1);
    return day ? [finding(heard, found, day)] : [];
  });
}

function findTimes(heard: HeardText): readonly Finding[] {
  return recognize(heard, 'DateTime').flatMap((found) => {
    if (found.kind !== 'time') return [];
    const times = found.readings.map((reading) => (reading['value'] ?? '').slice(0, 5));
    const [first = ''] = times;
    const single = finding(heard, found, first);
    if (times.length === 1) return [single];
    return [{ ...single, value: { ...single.value, interpretedValue: null, resolvedValues: times } }];
  });
}

function findNumbers(heard: HeardText): readonly Finding[] {
  return recognize(heard, 'Number').map((found) => finding(heard, found, found.resolution['value'] ?? ''));
}

const BUILT_IN: Readonly<Record<string, SlotFinder>> = {
  'AMAZON.Date': findDates,
  'AMAZON.Time': findTimes,
  'AMAZON.Number': findNumbers,
};

/** Types without a finder take what is said: they are resolved by the words around their placeholders. */
export function finderFor(typeName: string, types: ReadonlyMap<string, SlotTypeModel>): SlotFinder | undefined {
  const type = types.get(typeName);
  if (type?.pattern) return patternFinder(new RegExp(`^(?:${type.pattern})$`, 'i'));
  if (type && type.values.length > 0) return (heard) => findListValues(heard, type);
  return BUILT_IN[typeName];
}

const LONGEST_CODE = 30;

function patternFinder(pattern: RegExp): SlotFinder {
  return (heard) => {
    const found: Finding[] = [];
    let after = 0;
    for (const [first, { start }] of heard.words.entries()) {
      if (start < after) continue;
      for (let last = Math.min(first + 15, heard.words.length - 1); last >= first; last--) {
        const end = heard.words[last]?.end ?? start;
        const joined = heard.text.slice(start, end).replace(/[\s-]+/g, '');
        if (joined.length > LONGEST_CODE || !pattern.test(joined)) continue;
        found.push(finding(heard, { start, end }, joined));
        after = end;
        break;
      }
    }
    return found;
  };
}
