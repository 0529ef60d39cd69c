import { gunzipSync } from 'node:zlib';
import {
  PutSessionCommand,
  RecognizeTextCommand,
  type LexRuntimeV2Client,
  type Message,
  type SessionState,
  type Slot,
} from '@aws-sdk/client-lex-runtime-v2';
import type { FeatureBots } from './feature-bots.ts';
import type { FeatureFile, FeatureTurn } from './feature-file.ts';

interface Answer {
  readonly messages: readonly Message[];
  readonly state: SessionState;
}

export interface PlayedTurn {
  readonly said: string;
  /** What the file expects, and the same members of what Lex did. */
  readonly expected: FeatureTurn['expect'] & { readonly hooks: readonly string[] };
  readonly heard: Readonly<Record<string, unknown>>;
}

/** Plays a conversation in a session of its own, turn by turn. */
export async function playFeature(
  client: LexRuntimeV2Client,
  bots: FeatureBots,
  feature: FeatureFile,
): Promise<readonly PlayedTurn[]> {
  const sessionId = `parity-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  const session = { botId: bots.botIdOf(feature), botAliasId: 'TSTALIASID', localeId: 'en_US', sessionId };
  const played: PlayedTurn[] = [];
  for (const turn of feature.turns) {
    const hooks = bots.expectHooks(turn.lambda);
    const answer = await take(client, session, turn);
    const expected = { ...turn.expect, hooks: [] };
    played.push({
      said: turn.say ?? 'PutSession',
      expected,
      heard: same(expected, { ...seen(answer), hooks: hooks.problems() }),
    });
  }
  return played;
}

type Session = Pick<RecognizeTextCommand['input'], 'botAliasId' | 'botId' | 'localeId' | 'sessionId'>;

async function take(client: LexRuntimeV2Client, session: Session, turn: FeatureTurn): Promise<Answer> {
  const sessionState = turn.sessionState as SessionState | undefined;
  if (turn.say === undefined) {
    const { messages, sessionState: state } = await client.send(
      new PutSessionCommand({
        ...session,
        sessionState: sessionState ?? {},
        responseContentType: 'text/plain; charset=utf-8',
      }),
    );
    return { messages: unpacked(messages, []), state: unpacked(state, {}) };
  }
  const { messages = [], sessionState: state = {} } = await client.send(
    new RecognizeTextCommand({ ...session, text: turn.say, sessionState, requestAttributes: turn.requestAttributes }),
  );
  return { messages, state };
}

function unpacked<Value>(header: string | undefined, otherwise: Value): Value {
  return header === undefined ? otherwise : JSON.parse(gunzipSync(Buffer.from(header, 'base64')).toString());
}

function seen({ messages, state }: Answer): Readonly<Record<string, unknown>> {
  const { dialogAction: action, intent, sessionAttributes, activeContexts } = state;
  const slots = Object.entries(intent?.slots ?? {});
  return {
    texts: messages.map(({ content, imageResponseCard }) => content ?? imageResponseCard?.title),
    action: [action?.type, action?.slotToElicit, action?.subSlotToElicit?.name].filter(Boolean).join(' '),
    ...intentOf(intent),
    slots: Object.fromEntries(slots.map(([name, slot]) => [name, slot?.value?.interpretedValue ?? null])),
    parts: Object.fromEntries(slots.map(([name, slot]) => [name, partsOf(slot)])),
    attributes: sessionAttributes,
    contexts: activeContexts?.map(({ name, timeToLive }) => `${name} ${timeToLive?.turnsToLive}`),
  };
}

const intentOf = (intent: SessionState['intent']) => ({
  intent: `${intent?.name} ${intent?.state}`,
  confirmation: intent?.confirmationState,
});

function partsOf(slot: Slot | null): string {
  const list = slot?.values?.map(({ value }) => value?.interpretedValue);
  const subSlots = Object.entries(slot?.subSlots ?? {}).map(
    ([name, part]) => `${name}=${part?.value?.interpretedValue}`,
  );
  return [...(list ?? []), ...subSlots].join(', ');
}

/** The members that are expected, so that a difference shows nothing else. */
function same(expected: object, all: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(expected).map(([member, wanted]) => {
      const value = all[member];
      const isPart = member === 'slots' || member === 'parts';
      return [
        member,
        isPart
          ? Object.fromEntries(Object.keys(wanted).map((name) => [name, Reflect.get(Object(value), name)]))
          : value,
      ];
    }),
  );
}
