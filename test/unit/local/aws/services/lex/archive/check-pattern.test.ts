import { describe, expect, test } from '@jest/globals';
import { patternProblem } from '../../../../../../../local/aws/services/lex/archive/check-pattern.ts';

describe('the pattern of a slot type', () => {
  test.each([
    '[A-Z]{2}[0-9]{3,4}',
    '^(?:MT)?\\d{2,4}$',
    '(?:0[1-9]|1[0-2])[/-][0-9]{4}',
    '[A-Za-z0-9]{1,30}',
    '[*+.]{1,3}',
    '\\+?[0-9]{8,15}',
    'a\\.b\\*',
    '[\\u00C0-\\u00FF]{1,20}',
    '([A-Z]{1,3}-?){1,3}',
    'x{1}',
  ])('is taken: %s', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
  });

  test.each([
    { pattern: '[A-Z]+', says: /has \+/ },
    { pattern: '(a*)*', says: /has \*/ },
    { pattern: '[0-9]{2,}', says: /has \{2,\}/ },
    { pattern: 'A.C', says: /has \./ },
    { pattern: '((a{1,10}){1,10}){1,10}', says: /could take for ever/ },
    { pattern: '(a|a){29}', says: /could take for ever/ },
    { pattern: '(a?){40}b', says: /could take for ever/ },
    { pattern: '[A-', says: /Invalid regular expression/ },
    { pattern: 'a'.repeat(301), says: /longer than 300/ },
  ])('is refused: $pattern', ({ pattern, says }) => {
    expect(patternProblem(pattern)).toMatch(says);
  });
});
