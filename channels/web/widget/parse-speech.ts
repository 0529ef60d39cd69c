import type { SpeechResponse } from '../messages.ts';
import { fieldsOf, listOf, textOf } from './parse-json.ts';

export const parseSpeech = (value: unknown): SpeechResponse['parts'] =>
  listOf(fieldsOf(value)['parts']).map((part) => {
    const { audio, words } = fieldsOf(part);
    return {
      audio: textOf(audio),
      words: listOf(words).map((word) => {
        const { at, text } = fieldsOf(word);
        return { at: typeof at === 'number' ? at : 0, text: textOf(text) };
      }),
    };
  });
