/** 20 ms at 8 kHz. */
const FRAME_SAMPLES = 160;
/** Quieter than the loudest frame by so much is the line, and a pause. */
const RANGE_DECIBELS = 25;
/** Within a syllable speech moves by more than one decibel, in a sentence by five; noise, a hiss and a tone by a third of one. */
const LEAST_DEVIATION_DECIBELS = 0.8;
const FEWEST_FRAMES = 9;
const EDGES = 0.1;

/** Whether it is one sound that goes on at the same level, such as noise or a hum: whatever a recogniser makes of it, nobody said it. */
export function isSteadySound(samples: Int16Array): boolean {
  const levels: number[] = [];
  for (let at = 0; at + FRAME_SAMPLES <= samples.length; at += FRAME_SAMPLES) {
    levels.push(decibels(samples.subarray(at, at + FRAME_SAMPLES)));
  }
  const loudest = Math.max(...levels);
  const loud = levels.filter((level) => level > loudest - RANGE_DECIBELS).sort((one, other) => one - other);
  // Frames in which the sound begins and ends are partly silent.
  const most = loud.slice(Math.ceil(loud.length * EDGES));
  return most.length >= FEWEST_FRAMES && deviation(most) < LEAST_DEVIATION_DECIBELS;
}

const decibels = (frame: Int16Array): number =>
  10 * Math.log10(1 + frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length);

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
