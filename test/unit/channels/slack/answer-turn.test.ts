import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { createConversation } from '../../../../channels/conversation.ts';
import { ConversationError } from '../../../../channels/conversation-error.ts';
import { createIdentitySigner } from '../../../../channels/identity-token.ts';
import { createAnswerTurn } from '../../../../channels/slack/answer-turn.ts';
import type { SlackFact } from '../../../../channels/slack/answer-turn.ts';
import { createMemoryDeliveries } from '../../../../channels/slack/deliveries.ts';
import { createPeople } from '../../../../channels/slack/people.ts';
import { receiveEvent } from '../../../../channels/slack/receive-event.ts';
import { createSlackApi } from '../../../../channels/slack/slack-api.ts';
import { createMemoryThreadLanguages } from '../../../../channels/slack/thread-languages.ts';
import type { SlackApi } from '../../../../channels/slack/slack-api.ts';
import { aMember, botToken, startSlackApi } from '../../../support/slack-api.ts';
import type { LocalSlack, PostedMessage } from '../../../support/slack-api.ts';
import { aMention, aMessage, aPress } from '../../../support/slack-payloads.ts';
import { anAnswer, createFakeLexRuntime, customPayload, plainText } from '../fake-lex-runtime.ts';
import type { Script } from '../fake-lex-runtime.ts';

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startSlackApi([
    aMember('U0MEMBER'),
    aMember('U0GUEST', { is_restricted: true }),
    aMember('U0STRANGER', { team_id: 'T0OTHER', is_stranger: true }),
  ]);
});
afterEach(() => slack.close());

/** The worker as it is deployed, but for Lex, which is scripted, and the table, which is in memory. */
function aWorker(script?: Script, overrides: Partial<SlackApi> = {}) {
  const lex = createFakeLexRuntime(script);
  const facts: SlackFact[] = [];
  const api = { ...createSlackApi({ token: botToken, url: slack.url }), ...overrides };
  const deliveries = createMemoryDeliveries();
  const answer = createAnswerTurn({
    conversation: createConversation({
      lex,
      locales: ['en_US', 'fr_FR'],
      signIdentity: createIdentitySigner({ secret: 'a secret of the tests, long enough' }),
      wait: async () => undefined,
    }),
    slack: api,
    findPerson: createPeople({ slack: api, report: () => undefined }),
    deliveries,
    languages: createMemoryThreadLanguages(),
    report: (fact) => facts.push(fact),
  });
  const take = async (payload: unknown): Promise<void> => {
    const turn = receiveEvent(payload);
    if (turn === undefined) throw new Error('Nothing to answer');
    await answer(turn);
  };
  const claims = () =>
    lex.heard.map(({ requestAttributes }) => decodeJwt(requestAttributes['frontdesk-identity'] ?? ''));
  return { take, lex, facts, claims, deliveries };
}

const methods = () => slack.calls.map(({ method }) => method);
const last = (): PostedMessage => {
  const message = slack.posted.at(-1);
  if (message === undefined) throw new Error('Nothing was posted');
  return message;
};

describe('a turn', () => {
  test('is answered in its thread, while Slack shows that somebody is thinking', async () => {
    const { take, lex } = aWorker(({ text }) => anAnswer({ messages: [plainText(`You said ${text}`)] }));
    await take(aMention('how many bags?', { thread_ts: '1764147600.000001' }));
    expect(lex.heard).toMatchObject([
      { sessionId: 'slack-T0MERIDIAN-C0CHANNEL-1764147600.000001', localeId: 'en_US', text: 'how many bags?' },
    ]);
    expect(slack.posted).toMatchObject([
      { channel: 'C0CHANNEL', thread: '1764147600.000001', text: 'You said how many bags?' },
    ]);
    expect(methods().filter((method) => method.startsWith('chat') || method.startsWith('assistant'))).toEqual([
      'assistant.threads.setStatus',
      'chat.postMessage',
    ]);
  });

  test('is answered in the language of the person', async () => {
    slack.users.set('U0FRENCH', aMember('U0FRENCH', { locale: 'fr-CA' }));
    const { take, lex } = aWorker();
    await take(aMessage('bonjour', { user: 'U0FRENCH' }));
    expect(lex.heard).toMatchObject([{ localeId: 'fr_FR' }]);
  });

  test('goes on in the language that the conversation has moved to, in that thread alone', async () => {
    const { take, lex } = aWorker(({ localeId }) =>
      anAnswer({ sessionAttributes: localeId === 'en_US' ? { language: 'fr' } : {} }),
    );
    await take(aMessage('en français', { ts: '1764147600.000001' }));
    await take(aMessage('oui', { thread_ts: '1764147600.000001' }));
    await take(aMessage('hello', { ts: '1764147600.000009' }));
    expect(lex.heard.map(({ localeId }) => localeId)).toEqual(['en_US', 'fr_FR', 'en_US']);
    expect(lex.moved[0]).toMatch(/000001: en_US to fr_FR$/);
  });

  test.each([
    { name: 'a member', user: 'U0MEMBER', envelope: {}, audience: 'staff' },
    {
      name: 'a member, where other organisations read it',
      user: 'U0MEMBER',
      envelope: { is_ext_shared_channel: true },
      audience: 'public',
    },
    { name: 'a guest', user: 'U0GUEST', envelope: {}, audience: 'public' },
    { name: 'a person of another workspace', user: 'U0STRANGER', envelope: { team_id: 'T0OTHER' }, audience: 'public' },
    { name: 'somebody whom Slack does not know', user: 'U0NOBODY', envelope: {}, audience: 'public' },
  ])('of $name carries a signed identity: $audience', async ({ user, envelope, audience }) => {
    const { take, claims, lex } = aWorker();
    await take(aMention('hello', { user }, envelope));
    expect(claims()).toMatchObject([
      { sub: `slack-T0MERIDIAN-${user}`, sid: lex.heard[0]?.sessionId, audience, iss: 'frontdesk' },
    ]);
  });

  test('of a member is one of the public when Slack cannot be asked', async () => {
    slack.refuse('users.info', { status: 503 });
    const { take, claims } = aWorker();
    await take(aMessage('hello'));
    expect(claims()).toMatchObject([{ audience: 'public' }]);
  });

  test('is answered after the status, which the answer takes away', async () => {
    const order: string[] = [];
    const { take } = aWorker(undefined, {
      showThinking: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push('thinking');
      },
      post: async () => {
        order.push('answer');
      },
    });
    await take(aMessage('hello'));
    expect(order).toEqual(['thinking', 'answer']);
  });

  test('is answered though Slack shows no status', async () => {
    slack.refuse('assistant.threads.setStatus', { error: 'missing_scope' });
    const { take, facts } = aWorker();
    await take(aMessage('hello'));
    expect([slack.posted.length, facts]).toEqual([1, []]);
  });

  test.each([
    { name: 'with nothing in it', text: '<@U0BOT>', says: 'nothing in that message', told: 0 },
    { name: 'that is too long', text: 'x'.repeat(1025), says: 'too long', told: 0 },
    { name: 'that Lex cannot take', text: 'hello', says: 'went wrong on our side', told: 1 },
  ])('$name is answered with a sentence', async ({ text, says, told }) => {
    const { take, facts } = aWorker(() => {
      throw new ConversationError('dependency-failed', new Error('the cause'));
    });
    await take(aMessage(text));
    expect(last().text).toContain(says);
    expect(facts).toHaveLength(told);
  });
});

describe('a turn that comes again', () => {
  const payload = aMessage('book it');

  test('is answered once', async () => {
    const { take, lex } = aWorker();
    await take(payload);
    await take(payload);
    expect([lex.heard.length, slack.posted.length]).toEqual([1, 1]);
  });

  test.each([
    {
      name: 'is busy',
      refusal: { status: 429, retryAfter: '7' },
      error: { code: 'rate-limited', retryAfterSeconds: 7 },
    },
    { name: 'breaks', refusal: { status: 500 }, error: { code: 'unreachable' } },
    { name: 'hangs up', refusal: 'hang up' as const, error: { code: 'unreachable' } },
  ])('because Slack $name is posted then, and the bot is not asked again', async ({ refusal, error }) => {
    const { take, lex } = aWorker(() => anAnswer({ messages: [plainText('Booked.')] }));
    slack.refuse('chat.postMessage', refusal, refusal);
    await expect(take(payload)).rejects.toMatchObject(error);
    await expect(take(payload)).rejects.toMatchObject(error);
    await take(payload);
    await take(payload);
    expect(lex.heard).toHaveLength(1);
    expect(slack.posted).toMatchObject([{ text: 'Booked.' }]);
  });

  test('because the worker stopped in the middle is not done a second time', async () => {
    const { take, lex, facts, deliveries } = aWorker();
    const turn = receiveEvent(payload);
    await deliveries.begin({ sessionId: 'slack-T0MERIDIAN-D0DIRECT-1764147600.000200', eventId: turn?.eventId ?? '' });
    await take(payload);
    expect(lex.heard).toEqual([]);
    expect(last().text).toContain('Sorry, something went wrong');
    expect(facts).toMatchObject([{ kind: 'trouble', what: 'interrupted' }]);
  });

  test('is over when Slack refuses the answer for good', async () => {
    const { take, facts, lex } = aWorker();
    slack.refuse('chat.postMessage', { error: 'is_archived' });
    await take(payload);
    await take(payload);
    expect([lex.heard.length, slack.posted.length]).toEqual([1, 0]);
    expect(facts).toMatchObject([{ what: 'not posted', cause: { reason: 'is_archived' } }]);
  });

  test('is not needed when Slack refuses the blocks: the text goes alone', async () => {
    const { take } = aWorker(() => anAnswer({ messages: [plainText('Booked.')] }));
    slack.refuse('chat.postMessage', { error: 'invalid_blocks' });
    await take(payload);
    expect(slack.posted).toMatchObject([{ text: 'Booked.', blocks: [] }]);
  });
});

const asks: Script = ({ text }) =>
  text === 'Yes'
    ? anAnswer({ messages: [plainText('Booked.')] })
    : anAnswer({
        messages: [plainText('Shall I book it?')],
        intent: { name: 'BookFlight', state: 'InProgress' },
        next: { type: 'ConfirmIntent' },
      });

describe('a button', () => {
  test('is shown as chosen and said in the session of its thread', async () => {
    const { take, lex } = aWorker(asks);
    await take(aMessage('book a flight'));
    const question = last();
    await take(aPress({ message: question, label: 'Yes' }));
    expect(lex.heard.map(({ text }) => text)).toEqual(['book a flight', 'Yes']);
    expect(lex.heard[1]?.sessionId).toBe(lex.heard[0]?.sessionId);
    const [shown, booked] = slack.posted;
    expect(shown).toMatchObject({ timestamp: question.timestamp, text: 'Shall I book it?' });
    expect(shown?.blocks.map(({ type }) => type)).toEqual(['section', 'context']);
    expect(booked).toMatchObject({ thread: question.thread, text: 'Booked.' });
  });

  test('pressed twice is said once', async () => {
    const { take, lex } = aWorker(asks);
    await take(aMessage('book a flight'));
    const press = aPress({ message: last(), label: 'Yes' });
    await take(press);
    await take({ ...press, user: { id: 'U0GUEST' } });
    expect(lex.heard.map(({ text }) => text)).toEqual(['book a flight', 'Yes']);
  });

  test('is said by whoever pressed it', async () => {
    const { take, claims } = aWorker(asks);
    await take(aMention('book a flight'));
    await take(aPress({ message: last(), label: 'No', user: 'U0GUEST' }));
    expect(claims().map(({ audience }) => audience)).toEqual(['staff', 'public']);
  });

  test('in a shared channel makes nobody staff', async () => {
    const { take, claims } = aWorker(asks);
    await take(aMention('book a flight', {}, { is_ext_shared_channel: true }));
    await take(aPress({ message: last(), label: 'No' }));
    expect(claims().map(({ audience }) => audience)).toEqual(['public', 'public']);
  });

  test('is answered though its message cannot be changed', async () => {
    const { take, facts } = aWorker(asks);
    await take(aMessage('book a flight'));
    slack.refuse('chat.update', { error: 'cant_update_message' });
    await take(aPress({ message: last(), label: 'Yes' }));
    expect(last().text).toBe('Booked.');
    expect(facts).toMatchObject([{ what: 'choice not shown' }]);
  });
});

describe('a rating', () => {
  const citation = { type: 'citation', number: 1, title: 'Bags', url: 'https://x.example/', quote: 'One.' };
  const answers: Script = () => anAnswer({ messages: [plainText('One bag [1].'), customPayload(citation)] });

  test.each([
    { label: 'Helpful', helpful: true },
    { label: 'Not helpful', helpful: false },
  ])('$label is a fact for the log, and only its author is thanked', async ({ label, helpful }) => {
    const { take, facts, lex } = aWorker(answers);
    await take(aMessage('how many bags?'));
    await take(aPress({ message: last(), label, user: 'U0GUEST' }));
    expect(facts).toEqual([{ kind: 'rated', sessionId: lex.heard[0]?.sessionId, helpful }]);
    expect(slack.whispered).toMatchObject([{ user: 'U0GUEST', thread_ts: '1764147600.000200' }]);
    expect([slack.posted.length, lex.heard.length]).toEqual([1, 1]);
  });

  test('counts though the thanks cannot be said', async () => {
    const { take, facts } = aWorker(answers);
    await take(aMessage('how many bags?'));
    slack.refuse('chat.postEphemeral', { status: 429 });
    await take(aPress({ message: last(), label: 'Helpful' }));
    expect(facts).toMatchObject([{ kind: 'rated' }, { what: 'thanks not shown' }]);
  });
});
