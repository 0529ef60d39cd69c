import { replyLimits } from '../../bot-definition/contract/reply.ts';
import { withoutMarkers } from '../citation-markers.ts';
import type { Localized, Spoken, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';
import { readAloud } from './read-aloud.ts';
import { sentencesToSay } from './sentences-to-say.ts';
import { speechWordsFor } from './speech-words.ts';
import { renderSsml } from './ssml.ts';

/** An answer longer than this is not listened to: half a minute, in characters. Our own questions are always said in full. */
const longestAnswer = 420;

/** Lex's quota on the text of one response over all messages is 4,000 UTF-16 units (lex-facts §1.3). */
const limits = { document: replyLimits.messageLength, documents: replyLimits.messages, total: 4000 };

type Door = Pick<Turn, 'channel' | 'accepts' | 'localeId'>;

/** The replies for their door: as they are where they are read, and as speech where they are heard. */
export function shapeSpeech(replies: readonly Localized[], door: Door, wording: Wording): Spoken {
  if (door.channel !== 'phone' || !door.accepts.has('SSML')) return spoken({ replies });
  const words = speechWordsFor(door.localeId);
  // In the middle of a booking the question that is open comes next, and an offer to go on would hide it.
  const cuts = replies.map((reply) => cut(sentencesToSay(reply.text, words), reply));
  const [only] = cuts.length === 1 ? cuts : [];
  const sentences = cuts.flatMap(({ said, reply }) => [...said, ...sourceOf(reply, wording)]);
  const ssml = renderSsml(
    [...sentences, ...(only?.isCut ? [words.offerMore] : [])].map((sentence) =>
      readAloud(sentence, { words, wording }),
    ),
    limits,
  );
  return spoken({ replies, ssml, ...(only?.isCut && { sentencesSaid: only.said.length }) });
}

/** An answer as far as one listens; what we ask is never cut. */
function cut(sentences: readonly string[], reply: Localized) {
  const isAnswer = reply.origin === 'answer' || reply.citations.length > 0;
  const said = isAnswer ? sentences.slice(0, countWithin(sentences, longestAnswer)) : sentences;
  return { reply, said, isCut: said.length < sentences.length };
}

/** At least one: half a sentence says something else. */
function countWithin(sentences: readonly string[], longest: number): number {
  let length = 0;
  const over = sentences.findIndex((sentence) => (length += withoutMarkers(sentence).length + 1) > longest);
  return over === -1 ? sentences.length : Math.max(1, over);
}

function sourceOf({ citations }: Localized, wording: Wording): readonly string[] {
  const titles = [...new Set(citations.map(({ title }) => title))];
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
const spoken = (parts: Pick<Spoken, 'replies' | 'ssml' | 'sentencesSaid'>): Spoken => parts as Spoken;
