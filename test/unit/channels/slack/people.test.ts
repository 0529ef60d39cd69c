import { describe, expect, test } from '@jest/globals';
import { createPeople } from '../../../../channels/slack/people.ts';
import { SlackError } from '../../../../channels/slack/slack-error.ts';
import { aMember, ownTeam } from '../../../support/slack-api.ts';
import type { SlackUser } from '../../../support/slack-api.ts';

/** Slack knows one person; `answer` may be anything. */
function aWorkspace(answer: unknown = { ok: true, user: aMember('U0') }) {
  const state = { answer, now: new Date('2026-12-01T09:00:00Z'), lookUps: 0 };
  const problems: unknown[] = [];
  const find = createPeople({
    slack: {
      ownTeam: async () => ownTeam,
      userInfo: async () => {
        state.lookUps += 1;
        if (state.answer instanceof Error) throw state.answer;
        return state.answer;
      },
    },
    report: (error) => problems.push(error),
    now: () => state.now,
  });
  const findIn = (shared: boolean) => find({ team: ownTeam, user: 'U0', shared });
  const pass = (minutes: number) => {
    state.now = new Date(state.now.getTime() + minutes * 60_000);
  };
  return { find: () => findIn(false), findIn, state, problems, pass };
}

const someone = (overrides: Partial<SlackUser>) => ({ ok: true, user: aMember('U0', overrides) });

describe('who is staff', () => {
  const { is_restricted: _restricted, ...withoutFlag } = aMember('U0');

  test.each([
    { name: 'a full member', answer: someone({}), audience: 'staff' },
    { name: 'a guest of several channels', answer: someone({ is_restricted: true }), audience: 'public' },
    { name: 'a guest of one channel', answer: someone({ is_ultra_restricted: true }), audience: 'public' },
    { name: 'a person of another workspace', answer: someone({ team_id: 'T0OTHER' }), audience: 'public' },
    { name: 'a stranger', answer: someone({ is_stranger: true }), audience: 'public' },
    { name: 'somebody who left', answer: someone({ deleted: true }), audience: 'public' },
    { name: 'a bot', answer: someone({ is_bot: true }), audience: 'public' },
    { name: 'somebody of whom Slack does not say it all', answer: { ok: true, user: withoutFlag }, audience: 'public' },
    { name: 'an answer that is none', answer: { ok: true }, audience: 'public' },
    { name: 'nobody', answer: new SlackError('refused', 'user_not_found'), audience: 'public' },
    { name: 'somebody whom Slack is too busy for', answer: new SlackError('rate-limited', 'x'), audience: 'public' },
  ])('$name: $audience', async ({ answer, audience }) => {
    const { find } = aWorkspace(answer);
    expect((await find()).person).toEqual({ id: 'slack-T0MERIDIAN-U0', audience, verified: true });
  });

  test('nobody, in a channel that other organisations read', async () => {
    const { findIn } = aWorkspace();
    const audiences = [await findIn(true), await findIn(false)].map(({ person }) => person.audience);
    expect(audiences).toEqual(['public', 'staff']);
  });

  test('is not decided by the workspace that the event names', async () => {
    const find = createPeople({
      slack: {
        ownTeam: async () => ownTeam,
        userInfo: async () => ({ ok: true, user: aMember('U0', { team_id: 'T0OTHER' }) }),
      },
      report: () => undefined,
    });
    expect((await find({ team: 'T0OTHER', user: 'U0', shared: false })).person.audience).toBe('public');
  });
});

describe('looking people up', () => {
  test('tells their language', async () => {
    const { find } = aWorkspace({ ok: true, user: aMember('U0', { locale: 'fr-CA' }) });
    expect(await find()).toMatchObject({ locale: 'fr-CA' });
  });

  test('is done once in five minutes', async () => {
    const { find, state, pass } = aWorkspace();
    await find();
    pass(4.9);
    await find();
    expect(state.lookUps).toBe(1);
    pass(0.2);
    state.answer = { ok: true, user: aMember('U0', { deleted: true }) };
    expect((await find()).person.audience).toBe('public');
    expect(state.lookUps).toBe(2);
  });

  test('is tried again after it failed, and what is known is not used for longer', async () => {
    const { find, state, pass, problems } = aWorkspace();
    await find();
    pass(6);
    state.answer = new SlackError('unreachable', 'users.info');
    expect((await find()).person.audience).toBe('public');
    expect(problems).toMatchObject([{ code: 'unreachable' }]);
    state.answer = { ok: true, user: aMember('U0') };
    expect((await find()).person.audience).toBe('staff');
  });
});
