import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { bot } from '../../bot-definition/bot.ts';
import { startLocalAws } from '../../local/aws/start-local-aws.ts';
import type { LocalAws } from '../../local/aws/start-local-aws.ts';
import { botArchive } from '../support/lex/on-the-line.ts';
import { localAccess } from '../support/local-access.ts';

const archive = botArchive();
const logged: { event: string; facts: Readonly<Record<string, unknown>> }[] = [];
let aws: LocalAws;

beforeAll(async () => {
  aws = await startLocalAws({
    bots: [{ botId: 'FRONTDESK1', archive }],
    log: (event, facts) => void logged.push({ event, facts }),
  });
});
afterAll(() => aws.close());

describe('startLocalAws', () => {
  test('takes a free port on this machine alone', () => {
    expect(aws.port).toBeGreaterThan(1023);
    expect(aws.url).toBe(`http://127.0.0.1:${aws.port}`);
  });

  test('a port in use is refused by its number, before anything else is opened', async () => {
    const second = startLocalAws({ port: aws.port, dataFolder: '/nowhere/that/can/be/written' });
    await expect(second).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(String(aws.port)),
    });
  });

  test('a start that fails leaves the port free', async () => {
    const broken = { botId: 'BROKEN0001', archive: new Map([['Bot.json', '{']]) };
    await expect(startLocalAws({ bots: [broken] })).rejects.toThrow(/Bot\.json/);
  });

  test('tells its health: services, bots and what stands in', async () => {
    const health: unknown = await (await fetch(`${aws.url}/_local/health`)).json();
    expect(health).toMatchObject({
      status: 'ok',
      services: expect.arrayContaining([
        { name: 'DynamoDB', operations: expect.arrayContaining(['PutItem', 'TransactWriteItems']) },
        { name: 'Bedrock Runtime', operations: expect.arrayContaining(['Converse']) },
        { name: 'Lex Runtime V2', operations: expect.arrayContaining(['RecognizeText']) },
      ]),
      bots: [
        { botId: 'FRONTDESK1', botName: bot.name, aliasId: 'TSTALIASID', locales: Object.keys(bot.locales).sort() },
      ],
      standIns: expect.arrayContaining([expect.stringContaining('quotes')]),
    });
  });

  test('logs facts of a request and nothing that was said', async () => {
    const lex = new LexRuntimeV2Client(localAccess(aws.url));
    const ids = { botId: 'FRONTDESK1', botAliasId: 'TSTALIASID', localeId: 'en_US', sessionId: 'log-1' };
    await lex.send(new RecognizeTextCommand({ ...ids, text: 'my name is Zanzibar' }));
    lex.destroy();
    expect(logged.at(-1)).toMatchObject({ event: 'request', facts: { operation: 'RecognizeText', status: 200 } });
    expect(JSON.stringify(logged)).not.toMatch(/zanzibar/i);
  });
});
