import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { voiceOf } from '../../bot-definition/voices.ts';
import { createPollySynthesizer } from '../../channels/polly-synthesizer.aws.ts';
import type { Reply } from '../../channels/channel.ts';

interface Listening {
  /** Where AWS, or local/aws, is. */
  readonly awsUrl: string;
  /** The files are written there, one a reply. */
  readonly folder: string;
}

/** Players that take an MP3 file and open no window, the first that is installed. */
const players: readonly (readonly [string, ...string[]])[] = [
  ['afplay'],
  ['mpg123', '-q'],
  ['ffplay', '-nodisp', '-autoexit', '-loglevel', 'quiet'],
];

/** Writes what the bot says to files and plays them, where there is a player. Returns what was written. */
export function createSayAloud({ awsUrl, folder }: Listening) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const synthesizer = createPollySynthesizer({ endpoint: awsUrl, region: 'us-east-1', credentials });
  let count = 0;

  return async ({ messages, speech }: Reply, localeId: string): Promise<string> => {
    const said = speech?.documents.map((ssml) => ({ ssml, text: ssml.replaceAll(/<[^>]*>/g, ' ') })) ?? messages;
    const pieces: Uint8Array[] = [];
    for (const message of said) {
      const spoken = { ...message, voice: voiceOf(speech?.localeId ?? localeId) };
      for await (const piece of synthesizer.speak(spoken, 'mp3')) pieces.push(piece);
    }
    await mkdir(folder, { recursive: true });
    count += 1;
    const file = join(folder, `reply-${String(count).padStart(3, '0')}.mp3`);
    await writeFile(file, Buffer.concat(pieces));
    await play(file);
    return file;
  };
}

async function play(file: string): Promise<void> {
  for (const [command, ...words] of players) {
    const child = spawn(command, [...words, file], { stdio: 'ignore' });
    // A player that is not installed is an error event; the next one is tried.
    const [outcome]: unknown[] = await once(child, 'exit').catch(() => []);
    if (outcome === 0) return;
  }
}
