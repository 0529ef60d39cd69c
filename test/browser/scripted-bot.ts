import { ConversationError } from '../../channels/conversation-error.ts';
import { anAnswer, customPayload, plainText } from '../unit/channels/fake-lex-runtime.ts';
import type { Script } from '../unit/channels/fake-lex-runtime.ts';

export const injection = '<img src=x onerror="document.title=`broken`"><script>document.title="broken"</script>';

const citation = (number: number, overrides: object = {}) =>
  customPayload({
    type: 'citation',
    number,
    title: 'Baggage',
    url: 'https://www.meridian-travel.example/help/baggage',
    quote: 'In business class you may check two bags of up to 32 kg each.',
    ...overrides,
  });

const answers: Readonly<Record<string, ReturnType<typeof anAnswer>>> = {
  bags: anAnswer({
    messages: [
      plainText(
        'In business class you can check two bags, each up to 32 kg [1]. A third bag costs $90 for each direction [2].\n\nSki equipment counts as one of them.',
      ),
      {
        type: 'SSML',
        content:
          '<speak><s>In business class you can check two bags, each up to 32 kilograms.</s><s>A third bag costs 90 dollars for each direction.</s></speak>',
      },
      citation(1),
      citation(2, {
        title: 'Fees and payment',
        url: 'javascript:alert(1)',
        quote: 'Each further bag costs $90 for each direction, paid online or at the desk.',
      }),
      customPayload({ type: 'suggestions', options: ['And in economy?', 'Can I bring a bicycle?', 'Thanks'] }),
    ],
  }),
  flights: anAnswer({
    messages: [
      plainText('Here is what flies from London to Paris on 1 December:'),
      {
        type: 'ImageResponseCard',
        card: {
          title: 'MT204 · 07:15 to 09:35',
          subtitle: 'London Heathrow to Paris Charles de Gaulle, economy from $129',
          buttons: [
            { text: 'Book MT204', value: 'Book flight MT204' },
            { text: 'Later flights', value: 'Show later flights' },
          ],
        },
      },
    ],
  }),
  list: anAnswer({
    messages: [
      plainText('You can:\n\n- book a flight\n- move a date\n- see https://example.com/help.'),
      plainText('So?'),
    ],
  }),
  injection: anAnswer({
    messages: [
      plainText(`${injection} [1]`),
      citation(1, { title: injection, quote: injection }),
      { type: 'ImageResponseCard', card: { title: injection, buttons: [{ text: injection, value: 'x' }] } },
      customPayload({ type: 'suggestions', options: ['<b>bold</b>'] }),
    ],
  }),
  person: anAnswer({
    messages: [plainText('Of course.')],
    sessionAttributes: { handoffQueue: 'bookings' },
  }),
  arabic: anAnswer({ messages: [plainText('يمكنك أخذ حقيبتين، كل واحدة حتى 32 كغ.')] }),
  long: anAnswer({ messages: [plainText(Array.from({ length: 60 }, (_, line) => `Line ${line}.`).join('\n\n'))] }),
};

/** A bot for the widget's states: "bags", "flights", "slow" and so on get their answer, anything else is echoed. */
export function aScriptedBot() {
  const failures = new Map<string, ConversationError>();
  const held: (() => void)[] = [];
  const script: Script = async ({ text }) => {
    const failure = failures.get(text);
    if (failure) {
      failures.delete(text);
      throw failure;
    }
    if (text.startsWith('slow')) await new Promise<void>((resolve) => held.push(resolve));
    return answers[text] ?? anAnswer({ messages: [plainText(`You said: ${text}`)] });
  };
  return {
    script,
    /** The next message with this text fails. */
    fail: (text: string, code: ConstructorParameters<typeof ConversationError>[0]) =>
      failures.set(text, new ConversationError(code)),
    /** Lets the oldest answer that is held back ("slow …") go, as soon as there is one. */
    release: async () => {
      while (held.length === 0) await new Promise(setImmediate);
      held.shift()?.();
    },
  };
}
