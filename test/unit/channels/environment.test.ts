import { describe, expect, test } from '@jest/globals';
import {
  readEnvironment,
  slackDoorEnvironment,
  slackWorkerEnvironment,
  webEnvironment,
} from '../../../channels/environment.ts';

const complete = {
  LEX_BOT_ID: 'FRONTDESK1',
  LEX_BOT_ALIAS_ID: 'TSTALIASID',
  LEX_LOCALE_ID: 'en_US',
  WEB_SESSION_SECRET: 'x'.repeat(32),
  CONVERSATION_TABLE: 'conversation',
};

describe('the environment of the web door', () => {
  test('has defaults for what may be left out', () => {
    expect(readEnvironment(webEnvironment, complete)).toMatchObject({
      LEX_LOCALE_ID: ['en_US'],
      ALLOWED_ORIGINS: [],
      WEB_ASSETS: 'web-assets',
    });
  });

  test('reads lists', () => {
    const environment = {
      ...complete,
      LEX_LOCALE_ID: 'en_US, fr_FR',
      ALLOWED_ORIGINS: 'https://a.example,https://b.example:8443',
    };
    expect(readEnvironment(webEnvironment, environment)).toMatchObject({
      LEX_LOCALE_ID: ['en_US', 'fr_FR'],
      ALLOWED_ORIGINS: ['https://a.example', 'https://b.example:8443'],
    });
  });

  test.each([
    { name: 'no bot', change: { LEX_BOT_ID: undefined }, names: 'LEX_BOT_ID' },
    { name: 'no locale', change: { LEX_LOCALE_ID: ' , ' }, names: 'LEX_LOCALE_ID' },
    { name: 'a short secret', change: { WEB_SESSION_SECRET: 'short' }, names: 'WEB_SESSION_SECRET' },
    { name: 'an origin with a path', change: { ALLOWED_ORIGINS: 'https://a.example/x' }, names: 'ALLOWED_ORIGINS' },
    { name: 'an origin without a scheme', change: { ALLOWED_ORIGINS: 'a.example' }, names: 'ALLOWED_ORIGINS' },
    { name: 'any origin', change: { ALLOWED_ORIGINS: '*' }, names: 'ALLOWED_ORIGINS' },
  ])('$name: fails by name, and does not say the value', ({ change, names }) => {
    const read = () => readEnvironment(webEnvironment, { ...complete, ...change });
    expect(read).toThrow(names);
    expect(read).not.toThrow(/short|xxxx/);
  });
});

describe('the environment of the Slack door', () => {
  const door = { SLACK_SIGNING_SECRET: 'x', SLACK_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/1/slack.fifo' };
  const worker = {
    LEX_BOT_ID: 'FRONTDESK1',
    LEX_BOT_ALIAS_ID: 'TSTALIASID',
    LEX_LOCALE_ID: 'en_US',
    IDENTITY_SECRET: 'x'.repeat(32),
    SLACK_QUEUE_URL: door.SLACK_QUEUE_URL,
    SLACK_BOT_TOKEN: 'xoxb-1',
    CONVERSATION_TABLE: 'conversations',
  };

  test('is enough for each of its halves', () => {
    expect(readEnvironment(slackDoorEnvironment, door)).toEqual(door);
    expect(readEnvironment(slackWorkerEnvironment, worker)).toMatchObject({ SLACK_API_URL: 'https://slack.com/api/' });
  });

  test.each([
    { name: 'a user token', change: { SLACK_BOT_TOKEN: 'xoxp-secret' }, names: 'SLACK_BOT_TOKEN' },
    { name: 'no table', change: { CONVERSATION_TABLE: '' }, names: 'CONVERSATION_TABLE' },
    { name: 'an API without a slash', change: { SLACK_API_URL: 'https://slack.com/api' }, names: 'SLACK_API_URL' },
    { name: 'no queue', change: { SLACK_QUEUE_URL: undefined }, names: 'SLACK_QUEUE_URL' },
  ])('$name: fails by name, and does not say the value', ({ change, names }) => {
    const read = () => readEnvironment(slackWorkerEnvironment, { ...worker, ...change });
    expect(read).toThrow(names);
    expect(read).not.toThrow(/secret/);
  });
});
