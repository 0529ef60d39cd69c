/** What SynthesizeSpeech gives back, and at which rates in Hz; the first rate is the default (API reference, SampleRate). */
export interface OutputFormat {
  readonly contentType: string;
  readonly sampleRates: readonly number[];
}

export const outputFormats = {
  mp3: { contentType: 'audio/mpeg', sampleRates: [24_000, 8000, 16_000, 22_050, 44_100, 48_000] },
  ogg_vorbis: { contentType: 'audio/ogg', sampleRates: [24_000, 8000, 16_000, 22_050, 44_100, 48_000] },
  ogg_opus: { contentType: 'audio/ogg', sampleRates: [48_000] },
  json: { contentType: 'application/x-json-stream', sampleRates: [24_000, 8000, 16_000, 22_050, 44_100, 48_000] },
  pcm: { contentType: 'audio/pcm', sampleRates: [16_000, 8000] },
  mulaw: { contentType: 'audio/mulaw', sampleRates: [8000] },
  alaw: { contentType: 'audio/alaw', sampleRates: [8000] },
} as const satisfies Readonly<Record<string, OutputFormat>>;

export type OutputFormatName = keyof typeof outputFormats;

/** Speech marks are no sound. */
export type AudioFormatName = Exclude<OutputFormatName, 'json'>;

/** Standard voices speak at 22,050 Hz unless told otherwise, all others at 24,000; what has no such choice keeps its own. */
export function defaultSampleRate(format: OutputFormatName, engine: string): number {
  const { sampleRates } = outputFormats[format];
  return engine === 'standard' && sampleRates.some((rate) => rate === 22_050) ? 22_050 : sampleRates[0];
}
