import type { CardTemplate, MessageTemplate, Prompt, Response } from '../bot-model.ts';
import type { ImageResponseCard, Message } from '../runtime-types.ts';
import { factsOf } from './references.ts';
import { intentNamed } from './turn-intent.ts';
import type { Turn } from './turn.ts';

const MOST_MESSAGES = 10;
const LONGEST_CONTENT = 1024;
const LONGEST_TITLE = 250;
const LONGEST_BUTTON = 50;

/** Adds messages to the answer. An answer holds ten; the latest are kept, as the question comes last. */
export function addMessages(turn: Turn, messages: readonly Message[]): void {
  turn.messages = [...turn.messages, ...messages].slice(-MOST_MESSAGES);
}

export function say(turn: Turn, response: Response | undefined): void {
  if (!response) return;
  addMessages(
    turn,
    response.flatMap((group) => render(turn, pick(group, Math.floor(turn.dialogue.random() * group.length)))),
  );
}

/** `attempt` counts from 0: an ordered prompt goes through its variations retry by retry. */
export function ask(turn: Turn, prompt: Prompt, attempt: number): void {
  if (prompt.selection === 'Random') return say(turn, prompt.response);
  addMessages(
    turn,
    prompt.response.flatMap((group) => render(turn, pick(group, attempt % group.length))),
  );
}

const pick = (group: readonly MessageTemplate[], index: number): MessageTemplate | undefined => group[index];

function render(turn: Turn, template: MessageTemplate | undefined): readonly Message[] {
  if (!template) return [];
  if (template.contentType === 'ImageResponseCard') {
    return [{ contentType: template.contentType, imageResponseCard: renderCard(turn, template.card) }];
  }
  return [{ contentType: template.contentType, content: substitute(turn, template.content) }];
}

const renderCard = (turn: Turn, card: CardTemplate): ImageResponseCard => ({
  ...card,
  title: substitute(turn, card.title, LONGEST_TITLE),
  ...(card.subtitle && { subtitle: substitute(turn, card.subtitle, LONGEST_TITLE) }),
  buttons: card.buttons.map(({ text, value }) => ({
    text: substitute(turn, text, LONGEST_BUTTON),
    value: substitute(turn, value, LONGEST_BUTTON),
  })),
});

const PLACEHOLDER = /\(\(([^()]+)\)\)|\{([^{}"]+)\}|\[([^[\]"]+)\]/g;

/**
 * Puts values in place of `{slot}`, `[session attribute]` and `((request attribute))`. An empty slot leaves nothing; a name that
 * is no slot, and an attribute that is not set, stay as they are, as they may be meant literally.
 */
const substitute = (turn: Turn, text: string, longest = LONGEST_CONTENT): string =>
  text.replace(PLACEHOLDER, (...match: string[]) => valueInText(turn, match) ?? match[0] ?? '').slice(0, longest);

function valueInText(turn: Turn, [, request, slot, session]: readonly string[]): string | undefined {
  if (slot !== undefined) return slotText(turn, slot);
  if (session !== undefined) return turn.attributes[session];
  return request === undefined ? undefined : turn.requestAttributes[request];
}

/** In prompts a multi-value slot reads as it was said: "pepperoni and pineapple" (DG multi-valued-slots). */
function slotText(turn: Turn, name: string): string | undefined {
  if (!turn.intent) return undefined;
  const whole = turn.intent.slots[name]?.value?.interpretedValue;
  if (typeof whole === 'string') return whole;
  const fact = factsOf(turn)({ kind: 'slot', name });
  const isSlot = intentNamed(turn, turn.intent.name).slots.some((slot) => slot.name === name);
  return fact?.text ?? (isSlot ? '' : undefined);
}

/** What a Lambda says may name slots too (DG lambda-response-format, ConfirmIntent). */
export function sayFromLambda(turn: Turn, messages: readonly Message[]): void {
  addMessages(
    turn,
    messages.map((message) =>
      message.content === undefined
        ? message
        : {
            ...message,
            content: message.content
              .replace(/\{([\w.-]+)\}/g, (whole, name: string) => slotText(turn, name) ?? whole)
              .slice(0, LONGEST_CONTENT),
          },
    ),
  );
}
