/**
 * Spelling to sound for words that are in no dictionary, most of them names of places: the longest rule that fits, from left to
 * right. Context is written as a lookbehind or lookahead. It need not be right, only near: the recogniser forgives much.
 */
const RULES: readonly (readonly [spelling: RegExp, phonemes: string])[] = (
  [
    ['^kn', 'N'],
    ['^wr', 'R'],
    ['^ps', 'S'],
    ['^x', 'Z'],
    ['tch', 'CH'],
    ['sch', 'SH'],
    ['tion', 'SH AH N'],
    ['sion', 'ZH AH N'],
    ['eigh', 'EY'],
    ['igh', 'AY'],
    ['ough', 'AO'],
    ['augh', 'AO'],
    ['ch', 'CH'],
    ['ck', 'K'],
    ['dg(?=[ei])', 'JH'],
    ['gh', ''],
    ['kh', 'K'],
    ['ng(?=[aeiou])', 'NG G'],
    ['ng', 'NG'],
    ['ph', 'F'],
    ['qu', 'K W'],
    ['rh', 'R'],
    ['sc(?=[ei])', 'S'],
    ['sh', 'SH'],
    ['th', 'TH'],
    ['ts', 'T S'],
    ['tz', 'T S'],
    ['wh', 'W'],
    ['zz', 'T S'],
    ['ai|ay|ei(?!n)|ey(?!$)', 'EY'],
    ['ein?', 'AY N'],
    ['au|aw', 'AO'],
    ['ea|ee|ie(?!r)', 'IY'],
    ['ey$', 'IY'],
    ['er$|ur|ir', 'ER'],
    ['eu|ue|oo|ou', 'UW'],
    ['oa|oe', 'OW'],
    ['oi|oy', 'OY'],
    ['ow', 'OW'],
    ['ae', 'EY'],
    ['ar', 'AA R'],
    ['or', 'AO R'],
    ['a(?=[^aeiouy]e$)', 'EY'],
    ['i(?=[^aeiouy]e$)', 'AY'],
    ['o(?=[^aeiouy]e$)', 'OW'],
    ['u(?=[^aeiouy]e$)', 'UW'],
    ['(?<=[^aeiouy].*)e$', ''],
    ['a$', 'AH'],
    ['a', 'AA'],
    ['e', 'EH'],
    ['i$', 'IY'],
    ['i(?=[aou])', 'IY'],
    ['i', 'IH'],
    ['o$', 'OW'],
    ['o(?=[^aeiou][aeiou])', 'OW'],
    ['o', 'AA'],
    ['u$', 'UW'],
    ['u', 'UH'],
    ['^y', 'Y'],
    ['y$', 'IY'],
    ['y', 'IH'],
    ['c(?=[eiy])', 'S'],
    ['g(?=[eiy])', 'JH'],
    ['x', 'K S'],
    ['bb?', 'B'],
    ['cc?', 'K'],
    ['dd?', 'D'],
    ['ff?', 'F'],
    ['gg?', 'G'],
    ['h(?=[aeiouy])', 'HH'],
    ['h', ''],
    ['j', 'JH'],
    ['kk?', 'K'],
    ['ll?', 'L'],
    ['mm?', 'M'],
    ['nn?', 'N'],
    ['pp?', 'P'],
    ['q', 'K'],
    ['rr?', 'R'],
    ['ss?', 'S'],
    ['tt?', 'T'],
    ['v', 'V'],
    ['w', 'W'],
    ['z', 'Z'],
  ] as const
).map(([spelling, phonemes]) => [new RegExp(spelling, 'y'), phonemes] as const);

/** ARPAbet phonemes with blanks between; never empty. Takes letters a to z and apostrophes. */
export function guessEnglish(word: string): string {
  const phonemes: string[] = [];
  for (let at = 0; at < word.length;) {
    const rule = RULES.find(([spelling]) => {
      spelling.lastIndex = at;
      return spelling.test(word);
    });
    if (rule && rule[1] !== '') phonemes.push(rule[1]);
    at = rule && rule[0].lastIndex > at ? rule[0].lastIndex : at + 1;
  }
  return phonemes.join(' ') || 'AH';
}
