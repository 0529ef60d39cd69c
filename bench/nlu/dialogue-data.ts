/** Dialogues of the Schema-Guided Dialogue data set, and bots made from them: a service is a bot. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const valuesSchema = z.record(z.string(), z.array(z.string()));

const actionSchema = z.object({ act: z.string(), slot: z.string().optional(), values: z.array(z.string()) });

const turnSchema = z.object({
  speaker: z.enum(['USER', 'SYSTEM']),
  utterance: z.string(),
  frames: z
    .array(
      z.object({
        actions: z.array(actionSchema),
        slots: z.array(z.object({ slot: z.string(), start: z.number(), exclusive_end: z.number() })),
        state: z.object({ active_intent: z.string(), slot_values: valuesSchema }).optional(),
      }),
    )
    .length(1),
});

const dialoguesSchema = z.array(z.object({ services: z.array(z.string()), turns: z.array(turnSchema) }));

const schemaSchema = z.array(
  z.object({
    service_name: z.string(),
    slots: z.array(z.object({ name: z.string(), is_categorical: z.boolean(), possible_values: z.array(z.string()) })),
    intents: z.array(
      z.object({
        name: z.string(),
        required_slots: z.array(z.string()),
        optional_slots: z.record(z.string(), z.string()),
      }),
    ),
  }),
);

export type Service = z.infer<typeof schemaSchema>[number];

/** What a user says in one turn, and what it should change. */
export interface UserTurn {
  readonly text: string;
  readonly intent: string;
  /** Slots that the system has just asked for. */
  readonly asked: readonly string[];
  /** What was known before the turn, each value in all its spellings. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** Values that the user names in this turn and that were not so before, each in all its spellings. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Where values stand in the text. */
  readonly spans: readonly { readonly slot: string; readonly start: number; readonly end: number }[];
}

export interface Dialogue {
  readonly service: string;
  readonly turns: readonly UserTurn[];
}

const parse = (data: string, file: string): unknown =>
  JSON.parse(readFileSync(join(data, 'sgd-travel-dev', file), 'utf8'));

export const readServices = (data: string): readonly Service[] => schemaSchema.parse(parse(data, 'schema.json'));

export function readDialogues(data: string): readonly Dialogue[] {
  return dialoguesSchema.parse(parse(data, 'single_service_travel_dialogues.json')).map(({ services, turns }) => ({
    service: services[0] ?? '',
    turns: turns.flatMap((turn, at) => {
      const before = turns[at - 2]?.frames[0]?.state?.slot_values ?? {};
      const asked = (turns[at - 1]?.frames[0]?.actions ?? []).filter(({ act }) => act === 'REQUEST');
      return turn.speaker === 'USER'
        ? [
            userTurn(
              turn,
              before,
              asked.flatMap(({ slot }) => slot ?? []),
            ),
          ]
        : [];
    }),
  }));
}

function userTurn(
  { utterance, frames }: z.infer<typeof turnSchema>,
  before: z.infer<typeof valuesSchema>,
  asked: readonly string[],
): UserTurn {
  const { state, actions = [], slots = [] } = frames[0] ?? {};
  const informed = new Set(actions.flatMap(({ act, slot }) => (act === 'INFORM' && slot ? [slot] : [])));
  const changed = Object.entries(state?.slot_values ?? {}).filter(
    ([slot, values]) => informed.has(slot) && !values.includes('dontcare') && !same(values, before[slot]),
  );
  return {
    text: utterance,
    intent: state?.active_intent ?? 'NONE',
    asked,
    known: new Map(Object.entries(before)),
    named: new Map(changed),
    spans: slots.map(({ slot, start, exclusive_end }) => ({ slot, start, end: exclusive_end })),
  };
}

const same = (values: readonly string[], others: readonly string[] | undefined): boolean =>
  others !== undefined && values.some((value) => others.includes(value));
