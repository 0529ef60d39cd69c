import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import {
  missingSubSlots,
  parseCompletionRule,
} from '../../../../../../local/aws/services/lex/conditions/completion-rule.ts';
import {
  evaluateCondition,
  type Fact,
} from '../../../../../../local/aws/services/lex/conditions/evaluate-condition.ts';
import { ConditionError } from '../../../../../../local/aws/services/lex/conditions/expression.ts';
import { parseCondition } from '../../../../../../local/aws/services/lex/conditions/parse-condition.ts';

const text = (value: string): Fact => ({ text: value, values: [value], numeric: false });
const number = (value: string): Fact => ({ ...text(value), numeric: true });
const facts: Readonly<Record<string, Fact>> = {
  'slot age': number('23'),
  'slot size': text('Large'),
  'slot toppings': { text: 'pepperoni, pineapple', values: ['pepperoni', 'pineapple'], numeric: false },
  'slot date': text('1989-12-31'),
  'slot time': text('20:30'),
  'slot stay': text('PT90M'),
  'slot share': number('80%'),
  'slot price': number('USD 3.00'),
  'sessionAttribute tier': text('gold'),
  'sessionAttribute empty': text(''),
  'sessionAttribute fallback-count': text('2'),
  'requestAttribute x-amz-lex:channels:platform': text('Connect'),
  'path inputMode': text('Text'),
  'path transcriptions[0].transcriptionConfidence': text('1.0'),
};
const holds = (expression: string): boolean =>
  evaluateCondition(parseCondition(expression), ({ kind, name }) => facts[`${kind} ${name}`]);

describe('a condition', () => {
  test.each([
    ['{age} < 24', true],
    ['{age} > 9', true],
    ['{age} >= "23"', true],
    ['{age}<=22.5', false],
    ['{size} = "large"', true],
    ['{size} != "LARGE"', false],
    ['{size}="small" OR {size}="large"', true],
    ['({size} = "large") && !({age} > 30)', true],
    ['NOT {size} = "small" AND {age} = 23', true],
    ['{size} = "small" OR {size} = "large" AND {age} = 99', false],
    ['{toppings} CONTAINS "Pineapple"', true],
    ['{toppings} CONTAINS "ham"', false],
    ['{toppings} = "pepperoni, pineapple"', true],
    ['fn.COUNT({toppings}) = 2', true],
    ['fn.LENGTH({size}) = 5', true],
    ['fn.IS_SET({age})', true],
    ['fn.is_set([missing])', false],
    ['!fn.IS_SET([missing])', true],
    ['fn.IS_SET(((x-amz-lex:channels:platform)))', true],
    ['((x-amz-lex:channels:platform)) = "connect"', true],
    ['(({age} = 23) AND ({size} = "large"))', true],
    ['{date} < "1990-10-01"', true],
    ['{time} > "20:00"', true],
    ['{stay} < P2H', true],
    ['{stay} < "PT1H"', false],
    ['{share} >= 78', true],
    ['{price} < 3.5', true],
    ['$.inputMode = "Speech"', false],
    ['$.transcriptions[0].transcriptionConfidence < 0.8', false],
    ['[empty] = ""', true],
    ['[tier] = "gold" AND [fallback-count] = "2"', true],
    // What is not set is neither true nor false, and spoils only what depends on it.
    ['[missing] = "x"', false],
    ['[missing] != "x"', false],
    ['NOT ([missing] = "x")', false],
    ['[missing] = "x" OR [tier] = "gold"', true],
    ['(!fn.IS_SET([missing]) OR [missing] = "" OR [missing] = "0") AND [tier] = "gold"', true],
    ['[missing] = "x" AND [tier] = "gold"', false],
  ])('%s is %s', (expression, expected) => {
    expect(holds(expression)).toBe(expected);
  });

  test.each([
    ['{age} <', 'the end where a constant should be at character 8'],
    ['{age} < {size}', 'unexpected reference where a constant should be at character 9'],
    ['"x" = {size}', 'unexpected constant'],
    ['({age} < 3', 'the end where ) should be'],
    ['{age} < 3 {size} = "x"', 'where AND, OR or the end should be'],
    ['fn.MAX({age}) = 3', 'unknown function fn.MAX at character 1'],
    ['fn.COUNT({toppings}) CONTAINS "x"', 'where a comparison should be'],
    ['{age} ~ 3', 'unexpected "~" at character 7'],
    ['', 'the end'],
    [`{age} = "${'x'.repeat(1020)}"`, 'longer than 1024 characters'],
  ])('%s is refused', (expression, reason) => {
    expect(() => parseCondition(expression)).toThrow(reason);
  });

  test('any text parses or is refused with its place', () => {
    const piece = constantFrom(
      '{a}',
      '[b]',
      '((c))',
      '=',
      '<',
      '"x"',
      '3',
      '(',
      ')',
      'AND',
      'OR',
      'NOT',
      '!',
      'fn.IS_SET(',
      '$.',
      ' ',
    );
    assert(
      property(
        oneof(
          string(),
          array(piece).map((pieces) => pieces.join('')),
        ),
        (expression) => {
          try {
            expect(typeof holds(expression)).toBe('boolean');
          } catch (error) {
            expect(error).toBeInstanceOf(ConditionError);
          }
        },
      ),
    );
  });
});

describe('what completes a composite slot', () => {
  test.each([
    ['(City AND State) OR Zip', [], ['Zip']],
    ['(City AND State) OR Zip', ['City'], ['State']],
    ['(City AND State) OR Zip', ['Zip'], []],
    ['City AND State', ['State'], ['City']],
    ['{Zip}', [], ['Zip']],
  ])('%s with %j lacks %j', (rule, filled, missing) => {
    expect(missingSubSlots(parseCompletionRule(rule), (name) => (filled as readonly string[]).includes(name))).toEqual(
      missing,
    );
  });

  test.each(['', 'City AND', '(City', 'City State', ') OR Zip'])('%j is refused', (rule) => {
    expect(() => parseCompletionRule(rule)).toThrow(ConditionError);
  });
});
