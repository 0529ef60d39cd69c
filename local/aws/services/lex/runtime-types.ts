/**
 * The Lex V2 runtime's own vocabulary (API reference: Runtime data types), as it stands in API requests and answers and in a
 * Lambda's events and answers.
 */
export interface Message {
  readonly contentType: 'CustomPayload' | 'ImageResponseCard' | 'PlainText' | 'SSML';
  /** 1–1,024 UTF-16 units; all but an ImageResponseCard have it. */
  readonly content?: string | undefined;
  readonly imageResponseCard?: ImageResponseCard | undefined;
}

export interface ImageResponseCard {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly imageUrl?: string | undefined;
  readonly buttons?: readonly { readonly text: string; readonly value: string }[] | undefined;
}

export interface SlotValue {
  readonly originalValue?: string | undefined;
  /** null when what was said is ambiguous: the readings are in resolvedValues, and the slot counts as empty. */
  readonly interpretedValue: string | null;
  readonly resolvedValues?: readonly string[] | undefined;
}

export interface Slot {
  readonly shape: 'Scalar' | 'List' | 'Composite';
  readonly value?: SlotValue | undefined;
  /** The parts of a List. */
  readonly values?: readonly Slot[] | undefined;
  /** The parts of a Composite. */
  readonly subSlots?: Slots | undefined;
}

export type Slots = Readonly<Record<string, Slot | null>>;

export type IntentState =
  'Failed' | 'Fulfilled' | 'FulfillmentInProgress' | 'InProgress' | 'ReadyForFulfillment' | 'Waiting';
export type ConfirmationState = 'Confirmed' | 'Denied' | 'None';

export interface Intent {
  readonly name: string;
  /** All slots of the intent; null where nothing is known. */
  readonly slots: Slots;
  readonly state: IntentState;
  readonly confirmationState: ConfirmationState;
}

export type ElicitationStyle = 'Default' | 'SpellByLetter' | 'SpellByWord';

export interface DialogAction {
  readonly type: 'Close' | 'ConfirmIntent' | 'Delegate' | 'ElicitIntent' | 'ElicitSlot' | 'None';
  readonly slotToElicit?: string | undefined;
  readonly slotElicitationStyle?: ElicitationStyle | undefined;
  readonly subSlotToElicit?: { readonly name: string } | undefined;
}

export interface ActiveContext {
  readonly name: string;
  readonly timeToLive: { readonly timeToLiveInSeconds: number; readonly turnsToLive: number };
  readonly contextAttributes: Readonly<Record<string, string>>;
}

export interface SlotHints {
  readonly runtimeHintValues?: readonly { readonly phrase: string }[] | undefined;
  readonly subSlotHints?: Readonly<Record<string, SlotHints>> | undefined;
}

/** Intent name → slot name → phrases a person is likely to say. */
export interface RuntimeHints {
  readonly slotHints?: Readonly<Record<string, Readonly<Record<string, SlotHints>>>> | undefined;
}

export type Attributes = Readonly<Record<string, string>>;

export interface Interpretation {
  readonly intent: Intent;
  /** 0–1. Absent for the FallbackIntent, and for an intent that was under way already. */
  readonly score?: number | undefined;
}

export type InputMode = 'DTMF' | 'Speech' | 'Text';
