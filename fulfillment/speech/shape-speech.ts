import { locales } from '../../bot-definition/bot.ts';
import { replyLimits } from '../../bot-definition/contract/reply.ts';
import type { Voice } from '../../bot-definition/schema.ts';
import { withoutMarkers } from '../citation-markers.ts';
import { knownLocale } from '../known-locale.ts';
import type { Localized, Spoken, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';
import { lexiconFor } from './lexicon.ts';
import type { PronunciationLexicon } from './lexicon.ts';
import { plainText } from './plain-text.ts';
import { readAloud } from './read-aloud.ts';
import { sentencesToSay } from './sentences-to-say.ts';
import { speechWordsFor } from './speech-words.ts';
import type { SpeechWords } from './speech-words.ts';
import { renderSsml } from './ssml.ts';
import type { SpokenSentence } from './ssml.ts';

/**
 * An answer longer than this is not listened to, in characters: half a minute on the phone, a minute of a text that one has
 * before one's eyes. Our own questions are always said in full.
 */
const longestAnswer = { phone: 420, screen: 900 };

/** Lex's quota on the text of one response over all messages is 4,000 UTF-16 units (lex-facts §1.3). */
const longestResponse = 4000;

/** Before something else is spoken of: an offer to go on, the question that is still open. */
const changeOfSubject: SpokenSentence = [{ kind: 'pause', milliseconds: 400 }];

export interface Door extends Pick<Turn, 'channel' | 'accepts' | 'localeId'> {
  /** Who speaks, when it is not the voice of the locale. */
  readonly voice?: Voice;
}

export type ShapeSpeech = (replies: readonly Localized[], door: Door, wording: Wording) => Spoken;

/** The replies for their door: as they are where they are read, and as speech where they can be heard. */
export function createShapeSpeech(lexicons: readonly PronunciationLexicon[]): ShapeSpeech {
  return (replies, door, wording) => {
    if (!door.accepts.has('SSML')) return spoken({ replies });
    const isPhone = door.channel === 'phone';
    const words = speechWordsFor(door.localeId);
    const budget = isPhone ? longestAnswer.phone : longestAnswer.screen;
    const cuts = replies.map((reply) => cut(sentencesToSay(reply.text, words), reply, budget));
    const reader = { words, wording, lexicon: lexiconFor(lexicons, door.localeId) };
    const shown = isPhone ? 0 : replies.reduce((sum, { text }) => sum + text.length + 2, 0);
    const ssml = renderSsml(
      said(cuts, { words, wording, isPhone }).map((sentence) =>
        typeof sentence === 'string' ? readAloud(sentence, reader) : sentence,
      ),
      {
        voice: door.voice ?? locales[knownLocale(door.localeId)].voice,
        letterNames: words.letterNames,
        limits: {
          document: replyLimits.messageLength,
          documents: replyLimits.messages,
          total: Math.max(0, longestResponse - shown),
        },
      },
    );
    const [only] = cuts.length === 1 ? cuts : [];
    if (!isPhone) return spoken({ replies, ssml, isShown: true });
    return spoken({ replies, ssml, ...(only?.isCut && { sentencesSaid: only.said.length }) });
  };
}

type Cut = ReturnType<typeof cut>;

/** An answer as far as one listens; what we ask is never cut. */
function cut(sentences: readonly string[], reply: Localized, longest: number) {
  const isAnswer = reply.origin === 'answer' || reply.citations.length > 0;
  const said = isAnswer ? sentences.slice(0, countWithin(sentences, longest)) : sentences;
  return { reply, said, isCut: said.length < sentences.length };
}

/** At least one: half a sentence says something else. */
function countWithin(sentences: readonly string[], longest: number): number {
  let length = 0;
  const over = sentences.findIndex((sentence) => (length += withoutMarkers(sentence).length + 1) > longest);
  return over === -1 ? sentences.length : Math.max(1, over);
}

interface Telling {
  readonly words: SpeechWords;
  readonly wording: Wording;
  readonly isPhone: boolean;
}

/** In the middle of a booking the question that is open comes next, and an offer to go on would hide it. */
function said(cuts: readonly Cut[], { words, wording, isPhone }: Telling): readonly (string | SpokenSentence)[] {
  const isWhole = cuts.every(({ isCut }) => !isCut);
  const more = isPhone ? words.offerMore : words.moreOnScreen;
  return [
    ...cuts.flatMap((one, at) => [...(at > 0 ? [changeOfSubject] : []), ...one.said, ...sourceOf(one.reply, wording)]),
    ...(isWhole || (isPhone && cuts.length > 1) ? [] : [changeOfSubject, more]),
  ];
}

function sourceOf({ citations }: Localized, wording: Wording): readonly string[] {
  const titles = [...new Set(citations.map(({ title }) => plainText(title).replaceAll('\n', ' ')))];
  const [title] = titles;
  if (title === undefined) return [];
  return [
    titles.length === 1
      ? wording.say(wording.replies.sourceIs, { title })
      : wording.say(wording.replies.sourcesAre, { titles: wording.list(titles) }),
  ];
}

/** The brand cannot be written as a value: it exists to make this the only door. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const spoken = (parts: Pick<Spoken, 'replies' | 'ssml' | 'isShown' | 'sentencesSaid'>): Spoken => parts as Spoken;
