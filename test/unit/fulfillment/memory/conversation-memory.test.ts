import { expect, test } from '@jest/globals';
import { createHistory, createLastReply } from '../../../../fulfillment/memory/conversation-memory.ts';
import { aTurn } from '../support/a-turn.ts';

const said = { sessionId: 'session-1', at: '2026-11-20T10:00:00.000Z', citations: [], suggestions: [] };
const memory = {
  remember: async () => {},
  recent: async (_session: string, limit: number) =>
    [
      { ...said, audience: 'public' as const, person: 'How heavy?', bot: 'Up to 23 kg.' },
      { ...said, audience: 'staff' as const, person: 'And what may I refund?', bot: 'Up to $1,500.' },
    ].slice(-limit),
};

test.each([
  { audience: 'staff', last: 'Up to $1,500.', heard: ['Up to 23 kg.', 'Up to $1,500.'] },
  { audience: 'public', last: undefined, heard: ['Up to 23 kg.'] },
] as const)('in a session where staff spoke, $audience may hear $heard again', async ({ audience, last, heard }) => {
  const turn = { ...aTurn({ intent: 'Repeat' }), person: { id: 'p', audience, verified: audience === 'staff' } };
  expect((await createLastReply(memory)(turn))?.text).toBe(last);
  expect((await createHistory(memory, () => {})(turn)).map(({ bot }) => bot)).toEqual(heard);
});
