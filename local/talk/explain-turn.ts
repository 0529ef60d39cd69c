import type { ExplainedSlot } from '../aws/services/lex/trace/explain-slot.ts';
import type { WatchedEvent, WatchedTurn } from '../aws/services/lex/trace/watched-turn.ts';

/** What the engine thought and did in a turn, in the order in which it happened: one line each, hooks with what went to and fro. */
export function explainTurn({ events, threshold, milliseconds }: WatchedTurn): readonly string[] {
  return [...linesOf(events, threshold), `lex       ${milliseconds} ms`];
}

/** Steps that follow one another are one line. */
function linesOf(events: readonly WatchedEvent[], threshold: number): readonly string[] {
  const lines: string[] = [];
  let steps: string[] = [];
  const flush = (): void => {
    if (steps.length > 0) lines.push(`steps     ${steps.join(' → ')}`);
    steps = [];
  };
  for (const event of events) {
    if (event.kind === 'step') {
      steps.push(event.step);
    } else {
      flush();
      lines.push(...explain(event, threshold));
    }
  }
  flush();
  return lines;
}

function explain(event: Exclude<WatchedEvent, { kind: 'step' }>, threshold: number): readonly string[] {
  switch (event.kind) {
    case 'understood': {
      const shown = event.candidates.map(({ intent, score }) => `${intent} ${score.toFixed(2)}`).join(' · ');
      return [`intents   ${shown || 'none'}   (believed from ${threshold})`, ...event.slots.map(slotLine)];
    }
    case 'slots':
      return event.slots.length > 0 ? event.slots.map(slotLine) : ['slot      no answer to the question'];
    case 'condition':
      return [`if        ${event.branch}: ${event.holds ? 'yes' : 'no'}`];
    case 'hook-called':
      return shownJson('request', event.event);
    case 'hook-answered':
      return [...shownJson('response', event.outcome), `hook      ${event.milliseconds} ms`];
  }
}

const slotLine = ({ slot, typeName, said, means, how }: ExplainedSlot): string =>
  `slot      ${slot} = ${means ?? '?'}   "${said}" as ${typeName}: ${how}`;

/** A line a member: whole, as it is what a Lambda is written against. */
function shownJson(title: string, value: unknown): readonly string[] {
  const members = Object.entries(withoutNothing(value) ?? {});
  const lines = members.map(([name, member]) => `${name} ${JSON.stringify(member)}`);
  return (lines.length > 0 ? lines : [JSON.stringify(value)]).map(
    (line, at) => (at === 0 ? title : '').padEnd(10) + line,
  );
}

/** Without the members that say nothing, of which a Lambda's event has many. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).map(([name, member]) => [name, withoutNothing(member)] as const);
  return Object.fromEntries(said.filter(([, member]) => !isNothing(member)));
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
