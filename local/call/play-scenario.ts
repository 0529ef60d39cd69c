import { createSyntheticCaller } from '../synthetic-caller/synthetic-caller.ts';
import type { CallerVoice } from '../synthetic-caller/synthetic-caller.ts';
import { fillIn } from './fill-in.ts';
import type { LocalPhone } from './open-local-phone.ts';
import { placeCall } from './place-call.ts';
import type { PlacedCall } from './place-call.ts';
import type { Twiml } from './read-twiml.ts';
import type { Turn, TurnQueue } from './turn-queue.ts';
import { asSaid, isName, spelled } from './scenario.ts';
import type { Scenario } from './scenario.ts';

export interface PlayOptions {
  readonly scenario: Scenario;
  readonly voice: CallerVoice;
  readonly phone: LocalPhone;
  /** What that phone does. */
  readonly turns: TurnQueue;
  readonly print: (line: string) => void;
}

/** Calls, says each turn when the bot has finished, and hangs up. @returns both sides of the call, at 8 kHz. */
export async function playScenario(options: PlayOptions): Promise<PlacedCall['line']['recording']> {
  const { scenario, voice, phone, turns, print } = options;
  const caller = await createSyntheticCaller();
  const known = new Map<string, string>();
  const call = await placeCall(phone);
  const { line } = call;

  const greeting = await turns.next();
  await line.botSpeaks();
  print(`${clock(line.elapsed)}  bot     ${spoken(greeting)}`);
  await line.botIsQuiet();

  /** One turn, until the bot has finished; undefined when the call is over. */
  const say = async (text: string, sounds: string): Promise<Turn | undefined> => {
    const sound = await caller.say(sounds, voice);
    print(`${clock(line.elapsed)}  caller  ${text}`);
    const endsAt = line.elapsed + lastSound(sound);
    await line.say(sound);
    const turn = await turns.next();
    if (turn === undefined) return undefined;
    await line.botSpeaks();
    print(`          heard "${turn.reply.heard ?? ''}"\n${clock(line.elapsed)}  bot     ${spoken(turn)}`);
    await line.botIsQuiet();
    print(`          ${latency(turn, line.firstSoundAfter(endsAt) - endsAt)}`);
    return turn;
  };
  for (const { say: written, remember } of scenario.turns) {
    const text = fillIn(written, { known, today: new Date(), localeId: scenario.locale });
    let turn = await say(text, asSaid(text));
    // As people do when their name was not understood.
    if (turn?.reply.intent?.slotToElicit === 'LastName' && isName(text)) turn = await say(text, spelled(text));
    if (turn === undefined) break;
    remembered(turn, remember).forEach(([name, value]) => known.set(name, value));
  }
  if (!turns.isOver) await call.hangUp();
  print(`\n${ending(await call.after)}`);
  return line.recording;
}

function remembered({ reply }: Turn, patterns: Readonly<Record<string, string>>): (readonly [string, string])[] {
  const text = reply.messages.map((message) => message.text).join('\n');
  return Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(pattern).exec(text)?.[1] ?? ''] as const);
}

const spoken = (turn: Turn | undefined): string => (turn?.reply.messages ?? []).map(({ text }) => text).join(' ');

function latency({ milliseconds }: Turn, total: number): string {
  const { window, synthesis } = milliseconds;
  const rest = total - window - synthesis;
  const parts = `${whole(window)} pause + ${whole(rest)} recognition and turn + ${whole(synthesis)} voice`;
  return `${whole(total)} ms from the caller's last sound to the bot's first: ${parts}`;
}

function ending({ dial, say }: Twiml): string {
  if (dial !== undefined) return `${say === undefined ? '' : `"${say}" `}The call is put through to ${dial}.`;
  return 'The call is over.';
}

const whole = (milliseconds: number): string => milliseconds.toFixed(0);

/** "1:07.3" */
const clock = (milliseconds: number): string => {
  const minutes = Math.floor(milliseconds / 60_000);
  return `${minutes}:${((milliseconds % 60_000) / 1000).toFixed(1).padStart(4, '0')}`.padStart(8);
};

/** Where a sound ends, in milliseconds: what follows is silence. */
function lastSound(samples: Int16Array): number {
  return samples.findLastIndex((sample) => Math.abs(sample) > 150) / 8;
}
