import type { OpenTalk, TalkEvent, TalkOpening } from '../../../../channels/telephony/media-stream/talk.ts';
import { readLexAnswer } from '../../../../channels/read-lex-answer.ts';
import type { LexAnswer } from '../../../../channels/read-lex-answer.ts';

const nobody: TalkOpening['listen'] = () => {};

/** What Lex heard of a call, and a way to say what Lex says. */
export function createFakeTalks() {
  const opened: Pick<TalkOpening, 'greeting' | 'session'>[] = [];
  const heard = { samples: 0, keys: '', played: 0 };
  let closed = 0;
  let tell: TalkOpening['listen'] = nobody;
  const openTalk: OpenTalk = ({ session, greeting, listen }) => {
    opened.push({ session, greeting });
    tell = listen;
    return {
      hear: (samples) => {
        heard.samples += samples.length;
      },
      press: (key) => {
        heard.keys += key;
      },
      played: () => {
        heard.played += 1;
      },
      close: () => {
        closed += 1;
      },
    };
  };
  const words = (transcript: string) => tell({ kind: 'words', transcript });
  const answer = (answered: LexAnswer, afterSilence = false) =>
    tell({ kind: 'answer', reply: readLexAnswer(answered, 'en_US'), afterSilence });
  return {
    openTalk,
    opened,
    heard,
    get closed() {
      return closed;
    },
    tell: (event: TalkEvent) => tell(event),
    words,
    answer,
    /** The caller has said something, and Lex answers at once. */
    turn: (transcript: string, answered: LexAnswer) => {
      words(transcript);
      answer({ ...answered, transcript });
    },
  };
}
