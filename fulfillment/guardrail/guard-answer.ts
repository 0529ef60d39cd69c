import { type Card, type Citation, replyLimits } from '../../bot-definition/contract/reply.ts';
import type { Passage } from '../../knowledge/passage-store.ts';
import { citedNumbers, renumberCitations, withoutMarkers } from '../citation-markers.ts';
import { sentencesOfLine, splitSentences } from '../sentences.ts';
import type { Draft, Guarded } from '../turn.ts';
import { type Claim, claimsIn, isStated } from './claims.ts';
import { placesIn } from './places.ts';

/** Lex takes ten messages a turn; half of them are kept for cards, citations and suggestions. */
const LONGEST_TEXT = 5 * replyLimits.messageLength;
/** A citation travels as one message of JSON. */
const LONGEST_QUOTE = 500;
const LONGEST_TITLE = 150;

/** What is left to say when an answer rests on nothing, which is a defect of whoever drafted it. */
const NOTHING_KNOWN = 'I have no reliable answer to that.';

const TAG = /<\/?[a-z!][^>]*>/gi;
const CONTROLS = /[^\P{Cc}\n]/gu;

/** Plain text: no markup, no control characters, no more than one blank line. */
const plain = (text: string): string =>
  text
    .replaceAll(TAG, '')
    .replaceAll(CONTROLS, ' ')
    .replaceAll(/[^\S\n]{2,}/g, ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

const cut = (text: string, longest: number): string => {
  const clean = plain(text);
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1).trimEnd()}…`;
};

interface Stated {
  readonly claims: ReadonlySet<Claim>;
  readonly words: string;
}

const stated = new WeakMap<Passage, Stated>();

/** The passages stay the same for many answers. */
function statedBy(passage: Passage): Stated {
  const known = stated.get(passage);
  if (known) return known;
  const { title, headings, url, updated, text } = passage;
  const said = [title, ...headings, url, updated, text].join('\n');
  const read = { claims: claimsIn(said), words: said.toLowerCase() };
  stated.set(passage, read);
  return read;
}

/** Keeps the sentences of which every checkable part stands in the evidence; lines stay lines. */
function keepStated(text: string, evidence: readonly Passage[]): string {
  const sources = evidence.map(statedBy);
  const localeId = evidence[0]?.localeId ?? 'en_US';
  const isGrounded = (sentence: string): boolean =>
    [...claimsIn(withoutMarkers(sentence))].every((claim) => sources.some(({ claims }) => isStated(claim, claims))) &&
    placesIn(withoutMarkers(sentence), localeId).every((place) =>
      sources.some(({ words }) => words.includes(place.toLowerCase())),
    );
  return text
    .split('\n')
    .map((line) => sentencesOfLine(line).filter(isGrounded).join(' '))
    .join('\n');
}

/** The answer is what the passage itself says. */
function quoteEvidence({ citations, evidence }: Draft): Pick<Draft, 'text' | 'citations'> {
  const [passage] = evidence;
  if (!passage) return { text: NOTHING_KNOWN, citations: [] };
  const cited = citations.find(({ url, quote }) => url === passage.url && passage.text.includes(quote))?.quote;
  const quote = cited || (splitSentences(passage.text)[0] ?? passage.text);
  const text = quote.replace(/([.!?…])?$/, ' [1]$1');
  return { text, citations: [{ type: 'citation', number: 1, title: passage.title, url: passage.url, quote }] };
}

function groundedPart(draft: Draft): Pick<Draft, 'text' | 'citations'> {
  const kept = renumberCitations(plain(keepStated(plain(draft.text), draft.evidence)), draft.citations);
  return kept.citations.length > 0 && /[\p{L}\p{N}]/u.test(withoutMarkers(kept.text)) ? kept : quoteEvidence(draft);
}

/** Cut at a sentence's end where there is one. */
function fit(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const start = text.slice(0, LONGEST_TEXT);
  const end = Math.max(...['. ', '! ', '? ', '.\n'].map((mark) => start.lastIndexOf(mark)));
  return end > 0 ? start.slice(0, end + 1) : start;
}

const fitCitation = ({ title, quote, ...rest }: Citation): Citation => ({
  ...rest,
  title: cut(title, LONGEST_TITLE),
  quote: cut(quote, LONGEST_QUOTE),
});

const fitCard = ({ title, subtitle, buttons }: Card): Card => ({
  title: cut(title, replyLimits.cardText),
  ...(subtitle === undefined ? {} : { subtitle: cut(subtitle, replyLimits.cardText) }),
  buttons: buttons
    .slice(0, replyLimits.buttons)
    .map(({ text, value }) => ({ text: cut(text, replyLimits.buttonText), value: cut(value, replyLimits.buttonText) })),
});

const isSayable = (suggestion: string): boolean =>
  suggestion.trim() !== '' && suggestion.length <= replyLimits.buttonText;

/**
 * The only maker of Guarded. An answer keeps the sentences whose figures, dates, amounts, addresses and places stand in a passage that it
 * cites; where nothing is left, the passage is quoted. An authored reply is made of our own sentences, and only its limits are
 * enforced.
 */
export function guardAnswer(draft: Draft): Guarded {
  const known = guardedBefore.get(draft);
  if (known) return known;
  const guarded = guard(draft);
  guardedBefore.set(draft, guarded);
  return guarded;
}

/** An answer is guarded before it is checked, and again when it is said; one from the cache, each time that it is asked for. */
const guardedBefore = new WeakMap<Draft, Guarded>();

function guard(draft: Draft): Guarded {
  const { text, citations } =
    draft.origin === 'answer' ? groundedPart(draft) : { text: plain(draft.text), citations: draft.citations };
  const short = fit(text);
  const numbers = new Set(citedNumbers(short));
  const guarded: Draft = {
    ...draft,
    text: short,
    citations: citations.filter(({ number }) => numbers.has(number)).map(fitCitation),
    cards: draft.cards.map(fitCard),
    suggestions: draft.suggestions.filter(isSayable).slice(0, 5),
  };
  // The brand cannot be written as a value: it exists to make this the only door.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return guarded as Guarded;
}
