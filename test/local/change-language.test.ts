import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GetSessionCommand, PutSessionCommand } from '@aws-sdk/client-lex-runtime-v2';
import { createLexRuntime } from '../../channels/lex-runtime.aws.ts';
import type { Frontdesk } from '../../local/start-frontdesk.ts';
import { startTestFrontdesk } from '../support/frontdesk.ts';
import { localClient } from '../support/sdk-door.ts';
import { botAddress } from '../support/session-facts.ts';

let frontdesk: Frontdesk;
beforeAll(async () => {
  frontdesk = await startTestFrontdesk();
});
afterAll(() => frontdesk.close());

describe('a session that goes on in another locale', () => {
  const english = { sessionId: 'move-1', localeId: 'en_US' };
  const german = { sessionId: 'move-1', localeId: 'de_DE' };

  test('keeps what was understood and what is open, and leaves nothing behind', async () => {
    const client = localClient(frontdesk.awsUrl);
    const { botId, botAliasId } = botAddress;
    const lex = createLexRuntime({
      botId,
      botAliasId,
      client: {
        endpoint: frontdesk.awsUrl,
        region: 'us-east-1',
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      },
    });
    const requestAttributes = {};
    await lex.recognizeText({ ...english, requestAttributes, text: 'book a flight from London to Milan' });
    const { sessionState } = await client.send(new GetSessionCommand({ ...botAddress, ...english }));
    const sessionAttributes = { ...sessionState?.sessionAttributes, language: 'de' };
    await client.send(
      new PutSessionCommand({ ...botAddress, ...english, sessionState: { ...sessionState, sessionAttributes } }),
    );

    await lex.moveSession(english, 'de_DE');

    const moved = await client.send(new GetSessionCommand({ ...botAddress, ...german }));
    expect(moved.sessionState?.dialogAction).toMatchObject({ type: 'ElicitSlot', slotToElicit: 'DepartureDate' });
    expect(moved.sessionState?.intent?.slots).toMatchObject({ Destination: { value: { interpretedValue: 'Milan' } } });
    expect(moved.sessionState?.sessionAttributes).not.toHaveProperty('language');
    await expect(client.send(new GetSessionCommand({ ...botAddress, ...english }))).rejects.toThrow(/session/i);

    const answer = await lex.recognizeText({ ...german, requestAttributes, text: 'Am 24. Dezember' });
    expect(JSON.stringify(answer.messages)).toContain('London nach Mailand');
  });
});
