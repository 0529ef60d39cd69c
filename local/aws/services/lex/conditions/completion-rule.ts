import { ConditionError } from './expression.ts';

/** Which sub-slots complete a composite slot: "(city AND state) OR zip". */
export type CompletionRule =
  | { readonly kind: 'sub-slot'; readonly name: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly CompletionRule[] };

/** Throws ConditionError with the place. */
export function parseCompletionRule(text: string): CompletionRule {
  const words = [...text.matchAll(/[()]|[^\s()]+/g)].map((match) => ({ text: match[0], at: match.index }));
  let position = 0;
  const upcoming = (): string => words[position]?.text.toUpperCase() ?? '';
  const fail = (wanted: string): ConditionError =>
    new ConditionError(`${wanted} expected`, words[position]?.at ?? text.length);

  const parts = (kind: 'and' | 'or', inner: () => CompletionRule): CompletionRule => {
    const list = [inner()];
    while (upcoming() === kind.toUpperCase()) {
      position++;
      list.push(inner());
    }
    return list.length === 1 && list[0] ? list[0] : { kind, parts: list };
  };
  const any = (): CompletionRule => parts('or', all);
  const all = (): CompletionRule => parts('and', one);
  const one = (): CompletionRule => {
    const word = words[position];
    if (!word || ['AND', 'OR', ')'].includes(upcoming())) throw fail('a sub-slot or "("');
    position++;
    if (word.text !== '(') return { kind: 'sub-slot', name: word.text.replace(/^\{|\}$/g, '') };
    const inner = any();
    if (upcoming() !== ')') throw fail('")"');
    position++;
    return inner;
  };

  const rule = any();
  if (position < words.length) throw fail('AND, OR or the end');
  return rule;
}

export const allOf = (names: readonly string[]): CompletionRule => ({
  kind: 'and',
  parts: names.map((name) => ({ kind: 'sub-slot', name })),
});

/** The sub-slots to ask for next, in order: the missing ones of the alternative that lacks the fewest. Empty: complete. */
export function missingSubSlots(rule: CompletionRule, filled: (name: string) => boolean): readonly string[] {
  if (rule.kind === 'sub-slot') return filled(rule.name) ? [] : [rule.name];
  const missing = rule.parts.map((part) => missingSubSlots(part, filled));
  if (rule.kind === 'and') return missing.flat();
  return missing.reduce((best, other) => (other.length < best.length ? other : best));
}
