import type { Voice as VoiceName } from '../../../bot-definition/schema.ts';
import type { Synthesizer } from '../../synthesizer.ts';
import { type Voice, VoiceError } from './voice.ts';

/** The voices of a synthesizer, in the sound of the telephone. */
export const createVoices =
  (synthesizer: Synthesizer) =>
  (voice: VoiceName): Voice => ({
    async *speak(message) {
      try {
        yield* synthesizer.speak({ voice, ...message }, 'mulaw');
      } catch (error) {
        throw new VoiceError('There is no speech.', { cause: error });
      }
    },
  });
