import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import {
  LexRuntimeV2Client,
  PutSessionCommand,
  RecognizeTextCommand,
  RecognizeUtteranceCommand,
} from '@aws-sdk/client-lex-runtime-v2';
import * as z from 'zod';
import { pcmBytes } from '../../local/aws/audio/pcm.ts';
import type { CallerVoice, SyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';
import { onTheLine, wordErrors } from '../../test/support/lex/on-the-line.ts';
import { LINE_SOUND } from '../../test/support/lex/lex-stream.ts';
import { type Figure, percentile } from '../figures.ts';
import type { SpokenUtterance } from './utterances.ts';
import { utterances } from './utterances.ts';

export const voices: readonly CallerVoice[] = ['rms', 'slt', 'awb'];
/** Between a question and its answer: people take longer. */
const thinkingMs = 400;
const bot = { botId: 'FRONTDESK1', botAliasId: 'TSTALIASID', localeId: 'en_US' };

interface Score {
  words: number;
  wordErrors: number;
  intents: number;
  /** Of each utterance: processor time of all threads to hear it, as a share of the time it took to say; the turn is left out. */
  readonly hearing: number[];
  /** The same with the turn: what comes after hearing is measured by writing what is said. */
  readonly processor: number[];
  /** The turn, too, by the clock, which also shows what else the machine does. */
  readonly clock: number[];
  /** Milliseconds of processor time to get ready for the answer to a question, while it is asked. */
  readonly ready: number[];
}

/** Word error, intents and speed of RecognizeUtterance: three machine-made callers on a line of 8 kHz mu-law. */
export async function recognitionFigures(
  lex: LexRuntimeV2Client,
  caller: SyntheticCaller,
  show: (line: string) => void,
): Promise<readonly Figure[]> {
  const score: Score = { words: 0, wordErrors: 0, intents: 0, hearing: [], processor: [], clock: [], ready: [] };
  for (const [position, utterance] of utterances.entries()) {
    for (const voice of voices) {
      const samples = await onTheLine(caller, utterance.say, voice);
      await hearOne(lex, { utterance, samples, sessionId: `heard-${position}-${voice}`, voice, show, score });
    }
  }
  const all = utterances.length * voices.length;
  return [
    {
      name: `word error of ${utterances.length} utterances in ${voices.length} voices`,
      value: (100 * score.wordErrors) / score.words,
      unit: '%',
      budget: 5,
    },
    { name: 'intent right', value: (100 * score.intents) / all, unit: '%', budget: 95, atLeast: true },
    {
      name: 'processor time of all threads for a second of speech, p50',
      value: percentile(score.hearing, 0.5),
      unit: 's',
    },
    { name: 'the same, p90', value: percentile(score.hearing, 0.9), unit: 's' },
    { name: 'with the turn, answered in text, p50', value: percentile(score.processor, 0.5), unit: 's' },
    { name: 'with the turn, by the clock, p50', value: percentile(score.clock, 0.5), unit: 's' },
    { name: 'before, while the question is asked: to get ready, p50', value: percentile(score.ready, 0.5), unit: 'ms' },
  ];
}

/** Milliseconds of processor time of the same turn, when what is said is written. */
async function writingTakes(
  lex: LexRuntimeV2Client,
  { utterance, sessionId }: Pick<Hearing, 'utterance' | 'sessionId'>,
): Promise<number> {
  const session = { ...bot, sessionId: `${sessionId}-written` };
  await lex.send(new PutSessionCommand({ ...session, sessionState: asked(utterance) }));
  const before = process.cpuUsage();
  await lex.send(new RecognizeTextCommand({ ...session, text: utterance.say }));
  return millisecondsSince(before);
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Hearing {
  readonly utterance: SpokenUtterance;
  readonly voice: CallerVoice;
  readonly samples: Int16Array;
  readonly sessionId: string;
  readonly show: (line: string) => void;
  readonly score: Score;
}

async function hearOne(lex: LexRuntimeV2Client, hearing: Hearing): Promise<void> {
  const { utterance, samples, sessionId, score, show, voice } = hearing;
  const session = { ...bot, sessionId };
  const asking = process.cpuUsage();
  // The question is spoken, so that the ears know that an answer will be.
  await lex.send(
    new PutSessionCommand({ ...session, sessionState: asked(utterance), responseContentType: 'audio/pcm' }),
  );
  // Answered in text: how long it takes to say it is measured by itself.
  const responseContentType = 'text/plain; charset=utf-8';
  const request = { ...session, requestContentType: LINE_SOUND, responseContentType, inputStream: pcmBytes(samples) };
  // As long as it takes to think and to say: meanwhile the ears get ready for the answer to what was asked.
  await sleep(thinkingMs + samples.length / 8);
  score.ready.push(millisecondsSince(asking));
  // Twice: the first time what the turn needs is compiled, which then is not compiled for the spoken one either.
  await writingTakes(lex, { utterance, sessionId });
  const written = await writingTakes(lex, { utterance, sessionId });
  const begun = performance.now();
  const before = process.cpuUsage();
  const answer = await lex.send(new RecognizeUtteranceCommand(request));
  const took = millisecondsSince(before);
  score.clock.push((performance.now() - begun) / (samples.length / 8));
  score.processor.push(took / (samples.length / 8));
  const transcript = z.string().parse(unpacked(answer.inputTranscript));
  score.hearing.push((took - written) / (samples.length / 8));
  const state = z.object({ intent: z.object({ name: z.string() }) }).parse(unpacked(answer.sessionState));
  const wanted = (utterance.write ?? utterance.say.toLowerCase()).split(' ');
  const errors = wordErrors(wanted, transcript.toLowerCase().split(' '));
  const isRight = state.intent.name === utterance.intent;
  score.words += wanted.length;
  score.wordErrors += errors;
  score.intents += isRight ? 1 : 0;
  if (errors > 0 || !isRight)
    show(`${voice}: "${wanted.join(' ')}" was heard as "${transcript}", ${state.intent.name}`);
}

/** The conversation as it stands when the question has been put. */
function asked({ intent, answers }: SpokenUtterance) {
  if (answers === undefined) return { dialogAction: { type: 'ElicitIntent' as const } };
  const dialogAction =
    answers === 'confirmation'
      ? { type: 'ConfirmIntent' as const }
      : { type: 'ElicitSlot' as const, slotToElicit: answers };
  return { intent: { name: intent }, dialogAction };
}

const unpacked = (header: string | undefined): unknown =>
  header === undefined ? undefined : JSON.parse(gunzipSync(Buffer.from(header, 'base64')).toString('utf8'));
