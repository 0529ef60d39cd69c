import { createMeter } from '../../fulfillment/telemetry/turn-meter.ts';
import type { Question } from '../../fulfillment/turn.ts';

/** A question from an anonymous visitor of the website with plenty of time. */
export const aQuestion = (question: Partial<Question> & { readonly audience?: 'public' | 'staff' } = {}): Question => {
  const { audience = 'public', ...rest } = question;
  return {
    sessionId: 's1',
    text: 'What may a checked bag weigh?',
    person: { id: 'p1', audience, verified: audience === 'staff' },
    localeId: 'en_US',
    channel: 'web',
    history: [],
    now: new Date('2026-11-20T12:00:00Z'),
    deadline: { at: 20_000, remaining: () => 20_000 },
    meter: createMeter(),
    ...rest,
  };
};
