/**
 * The types a bot definition must satisfy. An intent says which slots it has and what it confirms; a locale says the words.
 * `Locale` is derived from the intents, so a locale that lacks an intent's phrases does not compile.
 */

/** Lex's built-in slot types that this bot uses (lex-facts: built-in slot types), and our own. */
export type BuiltInSlotType =
  'AMAZON.AlphaNumeric' | 'AMAZON.Date' | 'AMAZON.FreeFormInput' | 'AMAZON.LastName' | 'AMAZON.Number';

export interface SlotDefinition<CustomType extends string = string> {
  readonly type: BuiltInSlotType | CustomType;
  /** Lex elicits required slots by the order they are written in; optional ones only when the Lambda asks. */
  readonly required: boolean;
  /** Obfuscated slots show as `{SlotName}` in Lex's conversation logs. */
  readonly obfuscated?: true;
}

export interface IntentDefinition<CustomType extends string = string> {
  readonly description: string;
  /** Written in the order of elicitation: the first slot has priority 1. */
  readonly slots: Readonly<Record<string, SlotDefinition<CustomType>>>;
  /** Whether Lex asks yes or no before fulfilment. */
  readonly confirms: boolean;
  /** Whether the Lambda is called while slots are being filled (validation, side questions). */
  readonly dialogHook: boolean;
  /** A built-in intent this one stands for. Such an intent has no utterances of its own. */
  readonly parentIntentSignature?: 'AMAZON.FallbackIntent';
}

/** One message and up to two variations; Lex picks one of them. Each ≤ 1,000 characters; `{SlotName}` and `[attribute]` are substituted by Lex. */
export type Phrases = readonly [string] | readonly [string, string] | readonly [string, string, string];

export interface SlotPhrases {
  readonly prompt: Phrases;
  /** What people say when asked for this slot, with `{SlotName}` where the value stands ("I'm leaving from {Origin}"). */
  readonly utterances: readonly string[];
}

export type IntentPhrases<Intent extends IntentDefinition> = {
  readonly utterances: Intent extends { readonly parentIntentSignature: string }
    ? readonly []
    : readonly [string, ...string[]];
  readonly slots: { readonly [Slot in keyof Intent['slots']]: SlotPhrases };
} & (Intent extends { readonly confirms: true }
  ? { readonly confirmation: Phrases; readonly declination: Phrases }
  : { readonly confirmation?: never; readonly declination?: never });

/** The phrases of a set of intents: one that is left out does not compile. */
export type PhrasesOf<Intents extends Readonly<Record<string, IntentDefinition>>> = {
  readonly [Name in keyof Intents]: IntentPhrases<Intents[Name]>;
};

/** The values of a custom slot type in one locale: canonical value → synonyms. The canonical values are the same in each locale. */
export type SlotTypePhrases<Value extends string> = { readonly [V in Value]: readonly string[] };

export type SlotTypeDefinition =
  /** A list. `restrict`: only listed values are accepted; `expand`: similar words are taken as said. */
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly resolution: 'restrict' | 'expand' }
  /** A pattern over AMAZON.AlphaNumeric (≤ 300 characters; Lex allows no `*`, `+`, `{x,}` or `.`). */
  | { readonly kind: 'pattern'; readonly pattern: string };

export interface Voice {
  /** A Polly voice id, ASCII ("Lea", not "Léa"). */
  readonly voiceId: string;
  readonly engine: 'standard' | 'neural' | 'long-form' | 'generative';
  /** In percent of the voice's own pace, 20–200; 100 unless it is said. */
  readonly rate?: number;
}

type ListValues<Type> = Type extends { readonly kind: 'list'; readonly values: readonly (infer Value extends string)[] }
  ? Value
  : never;

/**
 * What a person hears for a canonical value: "Mailand" for "Milan". All of them, so that none is forgotten, or `canonical` where
 * the values' own names are the words of the language. A name other than the value's own must be one of its synonyms.
 */
export type SpokenValues<SlotTypes extends Readonly<Record<string, SlotTypeDefinition>>> =
  | 'canonical'
  | {
      readonly [Name in keyof SlotTypes as SlotTypes[Name] extends { readonly kind: 'list' } ? Name : never]: {
        readonly [Value in ListValues<SlotTypes[Name]>]: string;
      };
    };

/** Everything one locale must say, derived from the intents, slot types and fixed replies. */
export interface Locale<
  Intents extends Readonly<Record<string, IntentDefinition>>,
  SlotTypes extends Readonly<Record<string, SlotTypeDefinition>>,
  Replies,
> {
  /** Lex's name of the locale as exports show it, such as "English (US)". */
  readonly name: string;
  readonly voice: Voice;
  /** 0–1: below it, Lex answers with the FallbackIntent. Lex's default is 0.40. */
  readonly nluConfidenceThreshold: number;
  readonly intents: PhrasesOf<Intents>;
  readonly slotTypes: {
    readonly [
      Name in keyof SlotTypes as SlotTypes[Name] extends { readonly kind: 'list' } ? Name : never
    ]: SlotTypePhrases<ListValues<SlotTypes[Name]>>;
  };
  readonly spokenValues: SpokenValues<SlotTypes>;
  /** The sentences the fulfilment says that are not Lex prompts. */
  readonly replies: Replies;
  /** What Lex itself says when the fulfilment fails or does not answer in time. */
  readonly unavailable: Phrases;
}

/** Any bot, its types forgotten: what the archive writer reads. `Locale` is what a locale of a known bot has to satisfy. */
export interface BotDefinition {
  /** Also the archive's folder: letters, digits, `-` and `_` (Lex: at most 100). */
  readonly name: string;
  readonly description: string;
  /** Lex's form of an id, ten of [0-9a-zA-Z]. AWS gives an imported bot a new one; the laptop keeps this one. */
  readonly identifier: string;
  /** 60–86,400. */
  readonly idleSessionTTLInSeconds: number;
  /** Whether the bot is directed at children under COPPA. */
  readonly childDirected: boolean;
  readonly intents: Readonly<Record<string, IntentDefinition>>;
  readonly slotTypes: Readonly<Record<string, SlotTypeDefinition>>;
  readonly locales: Readonly<Record<string, LocaleDefinition>>;
}

export interface LocaleDefinition {
  readonly name: string;
  readonly voice: Voice;
  readonly nluConfidenceThreshold: number;
  readonly intents: Readonly<Record<string, SpokenIntent>>;
  readonly slotTypes: Readonly<Record<string, SlotTypePhrases<string>>>;
  readonly unavailable: Phrases;
}

export interface SpokenIntent {
  readonly utterances: readonly string[];
  readonly slots: Readonly<Record<string, SlotPhrases>>;
  readonly confirmation?: Phrases;
  readonly declination?: Phrases;
}
