/** The few verbs of TwiML that this door answers with. */
export interface ConnectStream {
  readonly streamUrl: string;
  /** Asked what to do next when the stream has ended. */
  readonly actionUrl: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The caller is connected to the stream until this side closes it or they hang up. */
export function connectStream({ streamUrl, actionUrl, parameters }: ConnectStream): string {
  const list = Object.entries(parameters).map(([name, value]) => `<Parameter${attributes({ name, value })}/>`);
  const stream = `<Stream${attributes({ url: streamUrl })}>${list.join('')}</Stream>`;
  return `<Connect${attributes({ action: actionUrl })}>${stream}</Connect>`;
}

/** Rings a colleague; the caller hears the ringing, and is hung up on when both have finished. */
export const dial = (number: string): string =>
  `<Dial${attributes({ answerOnBridge: 'true' })}>${escaped(number)}</Dial>`;

/** Said in Twilio's own voice, which is what remains when ours cannot be had. `language` is such as "en-US". */
export const say = (sentence: string, language: string): string =>
  `<Say${attributes({ language })}>${escaped(sentence)}</Say>`;

export const hangUp = '<Hangup/>';

/** What Twilio does, verb by verb. */
export const response = (...verbs: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs.join('')}</Response>`;

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
