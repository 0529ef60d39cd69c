/** The verbs of an answer that a call acts on, as Twilio would. */
export interface Twiml {
  readonly stream?: { readonly url: string; readonly parameters: Readonly<Record<string, string>> };
  /** Where Twilio asks for what comes after the stream. */
  readonly actionUrl?: string;
  readonly say?: string;
  readonly dial?: string;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

const decoded = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|amp);/g, (entity, name: string) => entities[name] ?? entity);

const found = (document: string, pattern: RegExp): string | undefined => {
  const text = pattern.exec(document)?.[1];
  return text === undefined ? undefined : decoded(text);
};

/** Reads the TwiML that the phone door writes, and no other. */
export function readTwiml(document: string): Twiml {
  const url = found(document, /<Stream url="([^"]*)"/);
  const actionUrl = found(document, /<Connect action="([^"]*)"/);
  const say = found(document, /<Say[^>]*>([^<]*)</);
  const dial = found(document, /<Dial[^>]*>([^<]*)</);
  const parameters = [...document.matchAll(/<Parameter name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [decoded(name), decoded(value)] as const,
  );
  return {
    ...(url !== undefined && { stream: { url, parameters: Object.fromEntries(parameters) } }),
    ...(actionUrl !== undefined && { actionUrl }),
    ...(say !== undefined && { say }),
    ...(dial !== undefined && { dial }),
  };
}
