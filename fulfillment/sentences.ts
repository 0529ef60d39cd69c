import { wordsPattern } from './words-pattern.ts';

const ABBREVIATION = wordsPattern(
  /(?:^|[\s(])(?:[A-Za-z]|e\.g|i\.e|etc|approx|incl|excl|max|min|no|vs|st|mr|mrs|ms|dr|dept|ext|est|dep|arr|tel|a\.m|p\.m|ca|bzw|inkl|exkl|zzgl|mind|evtl|ggf|usw|nr|std|pers|z\. ?b|d\. ?h|p\. ?p|c\.-à-d|srta|p\. ?ej|sr|sra|dra|uds?|av|núm|pág|máx|mín|aprox|ee|p\. ?ex|env|tél|bd|\p{L}{3,}str)\.$/iu,
);
/** "am 25. Dezember": the full stop after a German ordinal. */
const ORDINAL = /(?:^|[\s–/-])\d{1,2}\.$/;
/** "Ihr 1. Koffer": a figure with a full stop after such a word is an ordinal, whatever follows. */
const GERMAN_ORDINAL =
  /(?:^|\s)(?:am|vom|zum|zur|im|beim|bis|ab|seit|in der|dem|den|des|der|die|das|einem|einen|einer|ein|ihrem|ihren|ihrer|ihre|ihr|mein|dein)\s\d{1,2}\.$/i;
const MONTH =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\b/;
/** "24.12." and "Mo.–Fr.": what is counted or timed comes after it. */
const GERMAN_DAY = /(?:^|\s)\d{1,2}\.\d{1,2}\.$|(?:^|[\s–-])(?:Mo|Di|Mi|Do|Fr|Sa|So)\.$/;
/** These have a number before them. */
const GERMAN_NUMBER = /(?:^|[\s(])(?:Tsd|Mio|Mrd)\.$/;
/** And these after them; "Art" is a word, too. */
const GERMAN_ARTICLE = /(?:^|[\s(])(?:Art|Abs)\.$/;
/** A citation marker written after the full stop belongs to the sentence before it. */
const SENTENCE_END = /(?<=[.!?…]["'”’)]{0,2}(?:\s*\[\d{1,3}\])*)\s+(?=["'“‘(]?[\p{Lu}\p{N}¿¡])/u;
const LIST_ITEM = /^- /;

/** "Dec. 1", "15 ene. 2027", "sam. 5": short months and weekdays, before a figure. */
const SHORT_DATE =
  /(?:^|\s)(?:jan|feb|mar|apr|jun|jul|aug|sept?|o[ck]t|nov|de[cz]|ene|abr|ago|dic|janv|févr|avr|juil|déc|lun|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom)\.$/iu;

const isUnfinished = (text: string) => [ABBREVIATION, GERMAN_ORDINAL, GERMAN_NUMBER].some((end) => end.test(text));

/** The sentences of one line or paragraph, as they stand. */
export function sentencesOfLine(line: string): string[] {
  const sentences: string[] = [];
  for (const piece of line.trim().split(SENTENCE_END)) {
    const last = sentences.at(-1);
    const runsOn =
      last !== undefined &&
      (isUnfinished(last) ||
        (ORDINAL.test(last) && MONTH.test(piece)) ||
        ([SHORT_DATE, GERMAN_DAY, GERMAN_ARTICLE].some((end) => end.test(last)) && /^\d/.test(piece)));
    if (runsOn) sentences[sentences.length - 1] = `${last} ${piece}`;
    else if (piece !== '') sentences.push(piece);
  }
  return sentences;
}

/**
 * The sentences of a passage, in order; each can be read alone. A line is never joined with the next, because list items and
 * table rows end where they end, but an item carries the line that introduces its list: "Liquids include: jam and honey".
 */
export function splitSentences(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const sentences: string[] = [];
  let leadIn = '';
  for (const [at, line] of lines.entries()) {
    if (LIST_ITEM.test(line)) {
      sentences.push(...sentencesOfLine(`${leadIn} ${line.replace(LIST_ITEM, '')}`));
    } else if (line !== '') {
      sentences.push(...sentencesOfLine(line));
      const introducesList = line.endsWith(':') && LIST_ITEM.test(lines.slice(at + 1).find(Boolean) ?? '');
      leadIn = introducesList ? (sentences.pop() ?? '') : '';
    }
  }
  return sentences;
}
