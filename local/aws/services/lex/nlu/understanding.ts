/**
 * The seam between the dialogue engine and the understanding of text. The input types are a subset of the bot model read from
 * an archive, so that a locale can be handed over as it is.
 */

/** One slot type: a built-in one is only a name ("AMAZON.Date"); a custom one has values, or a pattern over AMAZON.AlphaNumeric. */
export interface SlotTypeModel {
  readonly name: string;
  /** "AMAZON.AlphaNumeric" for a pattern type, or the built-in type that is extended. */
  readonly parentSlotTypeSignature?: string;
  readonly values: readonly { readonly value: string; readonly synonyms: readonly string[] }[];
  /** ORIGINAL_VALUE expands, TOP_RESOLUTION restricts to the list, CONCATENATION is for composite types. */
  readonly resolutionStrategy: 'ORIGINAL_VALUE' | 'TOP_RESOLUTION' | 'CONCATENATION';
  readonly pattern?: string;
  readonly subSlots?: readonly { readonly name: string; readonly typeName: string }[];
}

export interface UtteranceSlot {
  readonly name: string;
  readonly typeName: string;
  /** What people say when this slot is asked for, with `{SlotName}` placeholders. */
  readonly utterances: readonly string[];
  readonly allowMultipleValues: boolean;
}

export interface UtteranceIntent {
  readonly name: string;
  readonly parentIntentSignature?: string;
  /** Sample utterances with `{SlotName}` placeholders. */
  readonly utterances: readonly string[];
  readonly slots: readonly UtteranceSlot[];
}

export interface UnderstandableLocale {
  readonly localeId: string;
  readonly intents: readonly UtteranceIntent[];
  readonly slotTypes: ReadonlyMap<string, SlotTypeModel>;
}

/** Lex's own slot value: `interpretedValue` is null for an ambiguous time ("10 o'clock"), whose readings are in resolvedValues. */
export interface ResolvedValue {
  readonly originalValue: string;
  readonly interpretedValue: string | null;
  readonly resolvedValues: readonly string[];
}

export type ResolvedSlot =
  | { readonly shape: 'Scalar'; readonly value: ResolvedValue }
  | { readonly shape: 'List'; readonly value: ResolvedValue; readonly values: readonly ResolvedValue[] }
  | { readonly shape: 'Composite'; readonly subSlots: Readonly<Record<string, ResolvedValue>> };

export interface Candidate {
  readonly intent: string;
  /** Calibrated 0–1: the share of utterances with this score that mean this intent. */
  readonly score: number;
  readonly slots: Readonly<Record<string, ResolvedSlot>>;
}

export interface ResolutionSettings {
  readonly now: Date;
  /** IANA name; dates and times are resolved in it. */
  readonly timezone: string;
  readonly spelling: 'Default' | 'SpellByLetter' | 'SpellByWord';
  /** Runtime hints for the slot: phrases to be preferred. */
  readonly hints: readonly string[];
}

/** A trained locale. */
export interface Understanding {
  /** All intents but built-in Fallback, best first, with the slots found in the text. */
  understand(text: string, settings: ResolutionSettings): readonly Candidate[];
  /** The answer to "which {slot}?": undefined when the text holds no value for it. */
  resolveSlot(
    intent: string,
    slot: string,
    answer: { readonly text: string; readonly settings: ResolutionSettings },
  ): ResolvedSlot | undefined;
}
