import { actionTaken, findingOf } from './assessment.ts';
import type { Finding } from './assessment.ts';
import { actionOn } from './policy.ts';
import type { GuardrailPolicy, Source } from './policy.ts';

/** A few of Bedrock's managed list. */
const PROFANITY = /\b(?:fuck\w*|shit\w*|asshole\w*|bitch\w*|cunt\w*|motherfucker\w*|goddamn)\b/gi;

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Custom words stand whole, in any case; the managed list is Bedrock's in small. */
export function findWords(text: string, source: Source, { wordPolicyConfig }: GuardrailPolicy): Finding {
  const folded = text.toLowerCase();
  // To look for a whole word takes a pattern, and to make one for each word of a list takes longer than all else.
  const contained = wordPolicyConfig.wordsConfig.filter((item) => folded.includes(item.text.toLowerCase()));
  const customWords = contained.flatMap((item) => {
    const action = actionTaken(actionOn(source, item));
    const match = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(item.text)}(?![\p{L}\p{N}])`, 'iu').exec(text)?.[0];
    return match === undefined || action === 'NONE' ? [] : [{ match, action, detected: true }];
  });
  const managedWordLists = wordPolicyConfig.managedWordListsConfig.flatMap((item) => {
    const action = actionTaken(actionOn(source, item));
    if (action === 'NONE' || item.type !== 'PROFANITY') return [];
    return [...text.matchAll(PROFANITY)].map(([match]) => ({ match, type: item.type, action, detected: true }));
  });
  return findingOf('wordPolicy', { customWords, managedWordLists });
}
