import type { Figure } from '../figures.ts';
import { trainUnderstanding } from '../../local/aws/services/lex/nlu/train-understanding.ts';
import type {
  Candidate,
  ResolvedSlot,
  ResolvedValue,
  Understanding,
} from '../../local/aws/services/lex/nlu/understanding.ts';
import { dialogueBot } from './dialogue-bot.ts';
import { readDialogues, readServices, type Dialogue, type Service, type UserTurn } from './dialogue-data.ts';

/** The data set's "today". */
const settings = { now: new Date('2019-03-01T12:00:00Z'), timezone: 'UTC', spelling: 'Default', hints: [] } as const;

interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
  readonly turns: number;
  readonly exactTurns: number;
}

const NONE: Counts = { right: 0, found: 0, wanted: 0, turns: 0, exactTurns: 0 };

/**
 * Every turn by itself, with the state before it as it should be: values that the user names and that change the state are
 * wanted. Each half of the dialogues is read by a bot made of the other half.
 */
export function slotFigures(data: string): readonly Figure[] {
  const dialogues = readDialogues(data);
  const counts = readServices(data)
    .flatMap((service) => halves(service, dialogues))
    .reduce(sum, NONE);
  const precision = counts.right / counts.found;
  const recall = counts.right / counts.wanted;
  const f1 = (200 * precision * recall) / (precision + recall);
  return [
    { name: 'SGD travel: slot values that change, F1', value: f1, unit: '%', budget: 78, atLeast: true },
    { name: 'SGD travel: precision', value: 100 * precision, unit: '%' },
    { name: 'SGD travel: recall', value: 100 * recall, unit: '%' },
    {
      name: 'SGD travel: turns without a mistake',
      value: (100 * counts.exactTurns) / counts.turns,
      unit: '%',
      budget: 75,
      atLeast: true,
    },
  ];
}

function halves(service: Service, dialogues: readonly Dialogue[]): readonly Counts[] {
  const own = dialogues.filter((dialogue) => dialogue.service === service.service_name);
  return [0, 1].map((half) => {
    const understanding = trainUnderstanding(
      dialogueBot(
        service,
        own.filter((_, n) => n % 2 === half),
      ),
    );
    const turns = own.filter((_, n) => n % 2 !== half).flatMap((dialogue) => dialogue.turns);
    return turns
      .filter(({ intent }) => intent !== 'NONE')
      .map((turn) => count(turn, read(turn, understanding)))
      .reduce(sum, NONE);
  });
}

/** As the dialogue engine reads an answer: the slot asked for first, then what else is named. */
function read({ text, intent, asked }: UserTurn, understanding: Understanding): ReadonlyMap<string, ResolvedValue> {
  const own = understanding.understand(text, settings).find((candidate) => candidate.intent === intent);
  const answers = asked
    .slice(0, 1)
    .map((slot) => [slot, understanding.resolveSlot(intent, slot, { text, settings })] as const);
  const isOnlyAnswer = answers.length > 0 && !hasOwnWords(text, own);
  const values = new Map<string, ResolvedValue>();
  for (const [name, resolved] of [...answers, ...(isOnlyAnswer ? [] : Object.entries(own?.slots ?? {}))]) {
    const value = valueOf(resolved);
    const isTaken = [...values.values()].some(({ originalValue }) => originalValue === value?.originalValue);
    if (value && !isTaken && !values.has(name)) values.set(name, value);
  }
  return values;
}

const valueOf = (slot: ResolvedSlot | undefined): ResolvedValue | undefined =>
  slot && slot.shape !== 'Composite' ? slot.value : undefined;

function hasOwnWords(text: string, own: Candidate | undefined): boolean {
  const values = Object.values(own?.slots ?? {}).flatMap((slot) => valueOf(slot)?.originalValue ?? []);
  return /\w/.test(values.reduce((rest, value) => rest.replace(value, ' '), text));
}

function count({ named, known }: UserTurn, values: ReadonlyMap<string, ResolvedValue>): Counts {
  const changed = [...values].filter(([slot, value]) => named.has(slot) || !isOneOf(value, known.get(slot)));
  const right = changed.filter(([slot, value]) => isOneOf(value, named.get(slot))).length;
  const isExact = right === named.size && right === changed.length;
  return { right, found: changed.length, wanted: named.size, turns: 1, exactTurns: isExact ? 1 : 0 };
}

const isOneOf = (value: ResolvedValue, spellings: readonly string[] = []): boolean =>
  spellings.some(
    (spelling) =>
      plain(spelling) === plain(value.originalValue) || plain(spelling) === plain(value.interpretedValue ?? ''),
  );

/** Without case, punctuation and the words before a date or time. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[.,]/g, '')
    .replace(/^(?:the|on|at|in) /, '')
    .trim();

const sum = (one: Counts, other: Counts): Counts => ({
  right: one.right + other.right,
  found: one.found + other.found,
  wanted: one.wanted + other.wanted,
  turns: one.turns + other.turns,
  exactTurns: one.exactTurns + other.exactTurns,
});
