import { fillIn } from '../../local/call/fill-in.ts';
import { type ConversationFile, type Expectation, mapExpectation } from './conversation-file.ts';

/** What one door showed for one turn, in words every door has. */
export interface HeardReply {
  readonly text: string;
  readonly citations: readonly string[];
  readonly suggestions: readonly string[];
}

/** Where Lex's session stands after the turn, read back with GetSession: the same for every door. */
export interface SessionFacts {
  readonly intent: string | undefined;
  readonly state: string | undefined;
  readonly elicits: string;
  readonly slots: Readonly<Record<string, string | null>>;
  readonly handoff: string;
}

/** One speaker's line into a door. */
export interface Line {
  say(text: string): Promise<HeardReply>;
  facts(): Promise<SessionFacts>;
  hangUp(): Promise<void>;
}

/** A door as the player uses it: web, Slack, phone, or Lex through the SDK. */
export interface Door {
  readonly name: string;
  /** Says in its own words what other doors write ("75 dollars"): only the facts of the session are compared. */
  readonly speaks?: true;
  open(conversation: ConversationFile, speaker: string): Promise<Line>;
}

export interface TurnResult {
  readonly say: string;
  readonly reply: HeardReply;
  readonly facts: SessionFacts;
  /** What did not hold, in words; empty when all did. */
  readonly problems: readonly string[];
}

function holds(text: string, wanted: string): boolean {
  const pattern = /^\/(.+)\/$/s.exec(wanted)?.[1];
  return pattern === undefined
    ? text.toLowerCase().includes(wanted.toLowerCase())
    : new RegExp(pattern, 'i').test(text);
}

function textProblems(expected: Expectation, reply: HeardReply): string[] {
  return [
    ...(expected.text ?? []).filter((wanted) => !holds(reply.text, wanted)).map((wanted) => `text lacks ${wanted}`),
    ...(expected.notText ?? []).filter((wanted) => holds(reply.text, wanted)).map((wanted) => `text has ${wanted}`),
    ...(expected.citation ?? [])
      .filter((title) => !reply.citations.some((cited) => holds(cited, title)))
      .map((title) => `does not cite ${title} but [${reply.citations.join(', ')}]`),
    ...(expected.suggestion ?? [])
      .filter((wanted) => !reply.suggestions.some((offered) => holds(offered, wanted)))
      .map((wanted) => `does not offer ${wanted} but [${reply.suggestions.join(', ')}]`),
  ];
}

function factProblems(expected: Expectation, facts: SessionFacts): string[] {
  const plain = (['intent', 'state', 'elicits', 'handoff'] as const)
    .filter((key) => expected[key] !== undefined && expected[key] !== facts[key])
    .map((key) => `${key} is ${facts[key]}, not ${expected[key]}`);
  const slots = Object.entries(expected.slots ?? {})
    .filter(([name, value]) => (facts.slots[name] ?? null) !== value)
    .map(([name, value]) => `slot ${name} is ${facts.slots[name] ?? null}, not ${value}`);
  return [...plain, ...slots];
}

/** Plays a conversation through a door, turn by turn, to its end; later turns are played even when an earlier one disappointed. */
export async function playConversation(
  conversation: ConversationFile,
  door: Door,
  today = new Date(),
): Promise<readonly TurnResult[]> {
  const lines = new Map<string, Line>();
  const known = new Map<string, string>();
  const filling = { known, today, localeId: conversation.locale };
  const results: TurnResult[] = [];
  try {
    for (const turn of conversation.turns) {
      const line = lines.get(turn.as) ?? (await door.open(conversation, turn.as));
      lines.set(turn.as, line);
      const say = fillIn(turn.say, filling);
      const reply = await line.say(say);
      const facts = await line.facts();
      for (const [name, pattern] of Object.entries(turn.remember ?? {})) {
        known.set(name, new RegExp(pattern).exec(reply.text)?.[1] ?? `(${name} was not in the reply)`);
      }
      const expected = mapExpectation(turn.expect, (value) => fillIn(value, filling));
      results.push({
        say,
        reply,
        facts,
        problems: [...(door.speaks ? [] : textProblems(expected, reply)), ...factProblems(expected, facts)],
      });
    }
  } finally {
    for (const line of lines.values()) await line.hangUp();
  }
  return results;
}
