import type { IntentDefinition } from '../schema.ts';
import type { slotTypes } from '../slot-types/slot-types.ts';
import { conversationIntents } from './conversation.ts';
import { travelIntents } from './travel.ts';

/** Every intent. A slot of a type that does not exist does not compile. */
export const intents = { ...travelIntents, ...conversationIntents } as const satisfies Readonly<
  Record<string, IntentDefinition<keyof typeof slotTypes>>
>;
