import type { Prompt } from '../converse-request.ts';

/**
 * The contract with whoever writes prompts for the quoting generator; a real model reads the same tags as plain hints.
 * - `<passage number="1" title="Baggage">…</passage>`, in the system prompt or any user message: what may be quoted.
 * - `<question>…</question>` in the last user message: what to answer; without it the whole message is the question.
 * - `<no-answer>…</no-answer>` in the system prompt: what to say, word for word, when no passage answers.
 * What a tool gave back is read like a user message.
 * Text inside tags and attributes may be escaped as in XML.
 */
export interface QuotingTask {
  readonly passages: readonly NumberedPassage[];
  /** The passages that a tool gave back: those of `passages` with these numbers. */
  readonly lookedUp: ReadonlySet<number>;
  readonly question: string;
  readonly noAnswer: string;
}

export interface NumberedPassage {
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

const PASSAGE = /<passage\b((?:[^>"]|"[^"]*")*)>([\s\S]*?)<\/passage>/g;

export function readPrompt({ system, messages }: Prompt): QuotingTask {
  const asked = messages.findLast(({ role, text }) => role === 'user' && text !== '')?.text ?? '';
  const said = messages.filter(({ role }) => role === 'user');
  // What was looked up is told first: it was asked for by name.
  const lookedUp = said.flatMap(({ toolResults }) => toolResults.map(({ text }) => text));
  const texts = [...lookedUp, system, ...said.map(({ text }) => text)];
  return {
    passages: texts.flatMap(passagesIn),
    lookedUp: new Set(lookedUp.flatMap(passagesIn).map(({ number }) => number)),
    question: contentOf('question', asked) ?? asked.replace(PASSAGE, ' ').trim(),
    noAnswer: contentOf('no-answer', system) ?? "I don't know.",
  };
}

function passagesIn(text: string): NumberedPassage[] {
  return [...text.matchAll(PASSAGE)].map(([, attributes = '', content = ''], index) => ({
    number: Number(/\bnumber="(\d+)"/.exec(attributes)?.[1] ?? index + 1),
    title: unescapeXml(/\btitle="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    text: unescapeXml(content).trim(),
  }));
}

function contentOf(tag: string, text: string): string | undefined {
  const content = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)?.[1];
  return content === undefined ? undefined : unescapeXml(content).trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity);
