import type { IntentModel, Prompt, PromptAttempt } from '../bot-model.ts';
import type { Conversation } from '../ears/bot-ears.ts';

/** How Lex waits for the answer to a question, in milliseconds (DG session-attribs-speech). */
export interface ListeningWindows {
  /** The caller may speak or press keys before the question was heard to its end. */
  readonly interruptible: boolean;
  readonly hearsSound: boolean;
  readonly takesKeys: boolean;
  /** How long the caller may take to begin. */
  readonly start: number;
  /** A pause that ends what is said. */
  readonly end: number;
  /** What is said is cut here. */
  readonly longest: number;
  /** How long somebody who types may take. */
  readonly textStart: number;
  readonly nextKey: number;
  readonly mostKeys: number;
  readonly deletionKey: string;
  readonly endKey: string;
}

/** Lex's own, and never longer or more of the two that are limits. */
const USUAL: ListeningWindows = {
  interruptible: true,
  hearsSound: true,
  takesKeys: true,
  start: 4000,
  end: 600,
  longest: 55_000,
  textStart: 30_000,
  nextKey: 5000,
  mostKeys: 1024,
  deletionKey: '*',
  endKey: '#',
};

type Of<Kind> = {
  [Key in keyof ListeningWindows]: ListeningWindows[Key] extends Kind ? Key : never;
}[keyof ListeningWindows];

/**
 * Said by the session's attributes, else by the prompt, else as usual. An attribute is `x-amz-lex:area:behaviour:Intent:Slot`, where
 * `*` stands for any; the more precise name wins. What the keys do may also be said without a slot.
 */
export function listeningWindows(conversation: Conversation): ListeningWindows {
  const { attributes } = conversation.session;
  const places = placesOf(conversation);
  const attempt = attemptOf(conversation);
  const said = (name: string): string | undefined =>
    places.map((behind) => attributes[`x-amz-lex:${name}${behind}`]).find((value) => value !== undefined);
  const flag = (name: string, key: Of<boolean>): boolean => {
    const value = said(name);
    return value === undefined ? (attempt[key] ?? USUAL[key]) : value.toLowerCase() !== 'false';
  };
  const count = (name: string, key: Of<number>): number => {
    const value = Number(said(name));
    return value > 0 ? value : (attempt[key] ?? USUAL[key]);
  };
  const character = (name: string, key: Of<string>): string => said(name) ?? attempt[key] ?? USUAL[key];
  return {
    interruptible: flag('allow-interrupt', 'interruptible'),
    hearsSound: flag('allow-audio-input', 'hearsSound'),
    takesKeys: flag('allow-dtmf-input', 'takesKeys'),
    start: count('audio:start-timeout-ms', 'start'),
    end: count('audio:end-timeout-ms', 'end'),
    longest: Math.min(count('audio:max-length-ms', 'longest'), USUAL.longest),
    textStart: count('text:start-timeout-ms', 'textStart'),
    nextKey: count('dtmf:end-timeout-ms', 'nextKey'),
    mostKeys: Math.min(count('dtmf:max-length', 'mostKeys'), USUAL.mostKeys),
    deletionKey: character('dtmf:deletion-character', 'deletionKey'),
    endKey: character('dtmf:end-character', 'endKey'),
  };
}

/** What may stand behind a behaviour's name, the most precise first. */
function placesOf({ session: { open, intent } }: Conversation): readonly string[] {
  const slot = open?.kind === 'slot' ? open.slot : '*';
  const part = open?.kind === 'slot' ? open.subSlot : undefined;
  const intents = intent ? [intent.name, '*'] : ['*'];
  const slots = [...(part === undefined ? [] : [`${slot}.${part}`, `${slot}.*`, '*.*']), slot, '*'];
  return [...intents.flatMap((name) => slots.map((place) => `:${name}:${place}`)), ''];
}

function attemptOf(conversation: Conversation): PromptAttempt {
  const { open } = conversation.session;
  if (open === undefined || open.kind === 'intent') return {};
  return promptOf(conversation)?.attempts[open.attempt === 0 ? 'Initial' : `Retry${open.attempt}`] ?? {};
}

function promptOf({ locale, session: { open, intent } }: Conversation): Prompt | undefined {
  const model = locale.intentsByName.get(intent?.name ?? '');
  return open?.kind === 'slot' ? slotPrompt(model, open) : model?.confirmation?.prompt;
}

function slotPrompt(
  intent: IntentModel | undefined,
  { slot: name, subSlot }: { readonly slot: string; readonly subSlot?: string | undefined },
): Prompt | undefined {
  const slot = intent?.slots.find((other) => other.name === name);
  const part = slot?.composite?.subSlots.find((other) => other.name === subSlot);
  return part ? part.prompt : slot?.prompt;
}
