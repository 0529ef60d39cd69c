import { describe, expect, test } from '@jest/globals';
import { anything, assert, property } from 'fast-check';
import { receiveEvent } from '../../../../channels/slack/receive-event.ts';
import { renderReply } from '../../../../channels/slack/render-reply.ts';
import { sessionIdOf } from '../../../../channels/slack/slack-turn.ts';
import { checkBlocks } from '../../../support/block-kit.ts';
import { aMention, aMessage, anEvent, aPress } from '../../../support/slack-payloads.ts';
import { aReply } from './a-reply.ts';

const sessionOf = (payload: unknown): string | undefined => {
  const turn = receiveEvent(payload);
  return turn && sessionIdOf(turn);
};

describe('a message', () => {
  test('to the bot is said in its thread', () => {
    expect(receiveEvent(aMessage('how many bags &amp; coats?', {}, { event_id: 'Ev1' }))).toEqual({
      kind: 'said',
      eventId: 'Ev1',
      team: 'T0MERIDIAN',
      channel: 'D0DIRECT',
      thread: '1764147600.000200',
      user: 'U0MEMBER',
      text: 'how many bags & coats?',
      shared: false,
    });
  });

  test.each([
    { name: 'a mention in a channel', payload: aMention('hello') },
    {
      name: 'a mention in a private channel',
      payload: aMention('hello', { channel: 'G0PRIVATE', channel_type: 'group' }),
    },
    { name: 'a message with a file', payload: aMessage('hello', { subtype: 'file_share', files: [] }) },
    { name: 'a reply that is also sent to the channel', payload: aMention('hello', { subtype: 'thread_broadcast' }) },
  ])('$name is said to the bot', ({ payload }) => {
    expect(receiveEvent(payload)).toMatchObject({ kind: 'said', text: 'hello' });
  });

  test.each([
    { name: 'talk in a channel', payload: aMessage('hello', { channel: 'C0CHANNEL', channel_type: 'channel' }) },
    { name: 'talk in a group message', payload: aMessage('hello', { channel: 'G0GROUP', channel_type: 'mpim' }) },
    { name: 'another bot', payload: aMessage('hello', { bot_id: 'B0OTHER' }) },
    { name: 'another bot that mentions this one', payload: aMention('hello', { bot_id: 'B0OTHER' }) },
    { name: 'an old bot', payload: aMessage('hello', { subtype: 'bot_message', user: undefined, bot_id: 'B1' }) },
    { name: 'the bot itself', payload: aMessage('hello', { bot_id: 'B0BOT', user: 'U0BOT' }) },
    { name: 'Slackbot', payload: aMessage('hello', { user: 'USLACKBOT' }) },
    {
      name: 'an edit',
      payload: aMessage('', { subtype: 'message_changed', user: undefined, message: { text: 'hello' } }),
    },
    { name: 'a mention that an edit adds', payload: aMention('hello', { edited: { user: 'U0MEMBER', ts: '1.2' } }) },
    { name: 'a deletion', payload: aMessage('', { subtype: 'message_deleted', user: undefined, hidden: true }) },
    { name: 'somebody who joins', payload: aMessage('joined', { subtype: 'channel_join' }) },
    { name: 'a reaction', payload: anEvent({ type: 'reaction_added', user: 'U0MEMBER', item: { type: 'message' } }) },
    { name: 'an event this door does not know', payload: anEvent({ type: 'team_rename', name: 'x' }) },
    { name: 'a person with a strange id', payload: aMessage('hello', { user: 'U1/../x' }) },
    { name: 'a thread with a strange name', payload: aMessage('hello', { thread_ts: 'yesterday' }) },
    { name: 'a warning that Slack sends too much', payload: { type: 'app_rate_limited', team_id: 'T1' } },
  ])('$name is never answered', ({ payload }) => {
    expect(receiveEvent(payload)).toBeUndefined();
  });

  test('anything else is no event, and no error', () => {
    assert(
      property(anything(), anything(), (payload, event) => {
        expect(receiveEvent(payload)).toBeUndefined();
        expect(receiveEvent(anEvent({ type: 'message', event }))).toBeUndefined();
      }),
    );
  });
});

describe('a thread', () => {
  const thread = '1764147600.000200';

  test('is one session, from its first message on', () => {
    const first = sessionOf(aMessage('one', { ts: thread }));
    const second = sessionOf(aMessage('two', { ts: '1764147699.000100', thread_ts: thread }));
    expect([first, second]).toEqual(Array(2).fill('slack-T0MERIDIAN-D0DIRECT-1764147600.000200'));
    expect(first).toMatch(/^[0-9a-zA-Z._:-]{2,100}$/);
  });

  test('has a session of its own', () => {
    const sessions = [
      aMessage('x', { ts: thread }),
      aMessage('x', { ts: '1764147600.000201' }),
      aMessage('x', { ts: thread, channel: 'D0OTHER' }),
      aMessage('x', { ts: thread }, { team_id: 'T0OTHER', context_team_id: 'T0OTHER' }),
    ].map(sessionOf);
    expect(new Set(sessions).size).toBe(sessions.length);
  });

  test('in a shared channel is the same for people of both organisations', () => {
    const envelope = { is_ext_shared_channel: true, team_id: 'T0OTHER' };
    const theirs = aMention('x', { ts: thread, user: 'U0STRANGER', team: 'T0OTHER' }, envelope);
    expect(receiveEvent(theirs)).toMatchObject({ shared: true, team: 'T0MERIDIAN' });
    expect(sessionOf(theirs)).toBe(sessionOf(aMention('x', { ts: thread }, { is_ext_shared_channel: true })));
  });
});

describe('a button', () => {
  const reply = aReply({
    suggestions: ['Can I bring a bicycle & a tent?'],
    citations: [{ type: 'citation', number: 1, title: 'Bags', url: '', quote: '' }],
  });
  const message = (context = { team: 'T0MERIDIAN', shared: false }) => {
    const rendered = renderReply(reply, context);
    const checked = checkBlocks(JSON.stringify(rendered.blocks));
    if ('error' in checked) throw new Error(checked.error);
    const place = { channel: 'D0DIRECT', thread: '1764147600.000200', timestamp: '1764147601.000100' };
    return { ...place, text: rendered.text, blocks: checked.blocks };
  };
  const press = (label: string, changes: object = {}) => ({ ...aPress({ message: message(), label }), ...changes });

  test('is said in the session of its thread', () => {
    const turn = receiveEvent(press('Can I bring a bicycle & a tent?'));
    expect(turn).toMatchObject({
      kind: 'chosen',
      text: 'Can I bring a bicycle & a tent?',
      label: 'Can I bring a bicycle & a tent?',
      thread: '1764147600.000200',
      user: 'U0MEMBER',
      shared: false,
      message: { timestamp: '1764147601.000100', blocks: message().blocks },
    });
    expect(turn && sessionIdOf(turn)).toBe(sessionOf(aMessage('x', { ts: '1764147600.000200' })));
  });

  test('counts once for its message, whoever presses it again', () => {
    const label = 'Can I bring a bicycle & a tent?';
    const [mine, again] = [press(label), press(label, { user: { id: 'U0GUEST' } })].map(receiveEvent);
    expect(mine?.eventId).toBe(again?.eventId);
  });

  test('remembers where it was shown', () => {
    const pressed = aPress({
      message: message({ team: 'T0MERIDIAN', shared: true }),
      label: 'Can I bring a bicycle & a tent?',
    });
    expect(receiveEvent({ ...pressed, team: { id: 'T0OTHER' } })).toMatchObject({ team: 'T0MERIDIAN', shared: true });
  });

  test.each([
    { label: 'Helpful', helpful: true },
    { label: 'Not helpful', helpful: false },
  ])('rates an answer: $label', ({ label, helpful }) => {
    expect(receiveEvent(press(label))).toMatchObject({ kind: 'rated', helpful, user: 'U0MEMBER' });
  });

  const action = { action_id: 'x', action_ts: '1.2', type: 'button' };
  test.each([
    { name: 'of another app', actions: [{ ...action, value: 'click_me_123' }] },
    { name: 'of another version of this one', actions: [{ ...action, value: '{"speak":"Yes"}' }] },
    { name: 'that says nothing', actions: [{ ...action, value: '{"team":"T1","shared":false,"say":""}' }] },
    { name: 'without a value', actions: [action] },
  ])('$name is not taken', ({ actions }) => {
    expect(receiveEvent(press('Helpful', { actions }))).toBeUndefined();
  });
});
