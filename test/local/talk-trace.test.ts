import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../local/aws/start-local-aws.ts';
import { findBot } from '../../local/talk/find-bot.ts';
import { renderTurn } from '../../local/talk/render-turn.ts';
import { createSpeaker } from '../../local/talk/speaker.ts';
import { type TurnWatcher, watchTurns } from '../../local/talk/watch-turns.ts';
import { archiveOf, branches, goes, says } from '../support/lex/bot-archive.ts';
import { localClient } from '../support/sdk-door.ts';

const sizes = {
  name: 'Sizes',
  slotTypeValues: [{ sampleValue: { value: 'large' }, synonyms: [{ value: 'big' }] }],
  valueSelectionSetting: { resolutionStrategy: 'TOP_RESOLUTION' },
};
const archive = archiveOf({
  bot: { name: 'Pizzeria' },
  slotTypes: [sizes],
  intents: [
    {
      name: 'Order',
      utterances: ['order a pizza', 'a {Size} pizza please'],
      slots: [
        {
          name: 'Size',
          type: 'Sizes',
          capture: {
            captureConditional: branches(
              [['{Size} = "large"', says('A big one!'), goes('ElicitSlot', { slot: 'At' })]],
              [null, goes('ElicitSlot', { slot: 'At' })],
            ),
          },
        },
        { name: 'At', type: 'AMAZON.Time', prompt: 'When?' },
      ],
      overlay: { fulfillmentCodeHook: { isActive: true, enabled: true, postFulfillmentStatusSpecification: null } },
    },
    { name: 'Hours', utterances: ['when are you open', 'opening hours'] },
  ],
});

const handler = async () => ({
  sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'Order', state: 'Fulfilled' } },
  messages: [{ contentType: 'CustomPayload', content: '{"order":7}' }],
});
const lambdaFor = () => ({ functionName: 'order', handler });

let aws: LocalAws;
let watcher: TurnWatcher;
beforeAll(async () => {
  aws = await startLocalAws({ bots: [{ botId: 'PIZZERIA01', archive, timezone: 'UTC', lambdaFor }] });
  watcher = await watchTurns({ awsUrl: aws.url, botId: 'PIZZERIA01', sessionId: 'watched' });
});
afterAll(async () => {
  watcher.close();
  await aws.close();
});

describe('npm run talk -- --bot ID --trace', () => {
  test('finds a bot by id or name, in a locale that it speaks', async () => {
    const found = { botId: 'PIZZERIA01', botAliasId: 'TSTALIASID', localeId: 'en_US', locales: ['en_US'] };
    await expect(findBot(aws.url, { bot: 'PIZZERIA01', locale: undefined })).resolves.toEqual(found);
    await expect(findBot(aws.url, { bot: 'pizzeria', locale: 'en_US' })).resolves.toEqual(found);
    await expect(findBot(aws.url, { bot: 'Taxi', locale: undefined })).rejects.toThrow(/PIZZERIA01 \(Pizzeria\)/);
    await expect(findBot(aws.url, { bot: 'Pizzeria', locale: 'it_IT' })).rejects.toThrow(/It speaks: en_US/);
  });

  test('explains each turn', async () => {
    const lex = localClient(aws.url);
    const bot = { botId: 'PIZZERIA01', localeId: 'en_US' };
    const say = createSpeaker({ lex, bot, sessionId: 'watched', trace: true, watcher });
    const shown = async (text: string) => renderTurn(await say(text), false);

    const order = await shown('a big pizza please');
    expect(order).toMatch(/^bot › A big one!\n {6}When\?\n/);
    expect(order).toMatch(/intents +Order 1\.00 · Hours 0\.\d\d +\(believed from 0\.4\)/);
    expect(order).toContain('slot      Size = large   "big" as Sizes: another word or form for large');
    expect(order).toMatch(/steps +start-intent .*\n.*if +branch0: yes/);
    expect(order).toContain('state     Order InProgress → ElicitSlot At');

    expect(await shown('at 6')).toContain('slot      At = ?   "6" as AMAZON.Time: ambiguous: 06:00 or 18:00');
    expect(await shown('purple')).toContain('slot      no answer to the question');

    const done = await shown('6 pm');
    expect(done).toMatch(/^bot › \(payload\) \{"order":7\}\n/);
    expect(done).toMatch(/request .*\n.* invocationSource "FulfillmentCodeHook"/);
    expect(done).toMatch(/response +kind "answered"\n.* answer \{"sessionState":\{"dialogAction":\{"type":"Close"\}/);
    expect(done).toMatch(/hook +\d+ ms/);
  });

  test('tells of no other session, and of a turn that AWS would refuse', async () => {
    const lex = localClient(aws.url);
    const bot = { botId: 'PIZZERIA01', localeId: 'en_US' };
    const other = createSpeaker({ lex, bot, sessionId: 'unwatched', trace: true, watcher });
    expect((await other('order a pizza')).explained).toBeUndefined();
    const say = createSpeaker({ lex, bot: { ...bot, botId: 'NOBOT00000' }, sessionId: 'watched', trace: true });
    expect(renderTurn(await say('hello'), false)).toMatch(/^ResourceNotFoundException: /);
  });
});
