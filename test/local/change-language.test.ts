import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GetSessionCommand, PutSessionCommand } from '@aws-sdk/client-lex-runtime-v2';
import { createConversation } from '../../channels/conversation.ts';
import { createLexRuntime } from '../../channels/lex-runtime.aws.ts';
import { localeIds } from '../../local/serve-web.ts';
import { findBot } from '../../local/talk/find-bot.ts';
import { createSpeaker } from '../../local/talk/speaker.ts';
import type { Frontdesk } from '../../local/start-frontdesk.ts';
import { createTranslateText } from '../../translation/translate-text.ts';
import { createTranslator } from '../../translation/translate.aws.ts';
import { startTestFrontdesk } from '../support/frontdesk.ts';
import { localClient } from '../support/sdk-door.ts';
import { botAddress } from '../support/session-facts.ts';
import { localAccess } from '../support/local-access.ts';

let frontdesk: Frontdesk;
beforeAll(async () => {
  frontdesk = await startTestFrontdesk();
});
afterAll(() => frontdesk.close());

/** A door that remembers the locale, over the wire; as the web's token does. */
function aDoor() {
  const client = localAccess(frontdesk.awsUrl);
  const { say } = createConversation({
    lex: createLexRuntime({ ...botAddress, client }),
    locales: localeIds(),
    translate: createTranslateText(createTranslator(client)),
  });
  const sessionId = `door-${randomUUID()}`;
  let locale: string | undefined;
  return async (text: string) => {
    const reply = await say({
      channel: 'web',
      sessionId,
      person: { id: sessionId, audience: 'public', verified: false },
      accepts: ['PlainText', 'CustomPayload'],
      remembersLocale: true,
      input: { kind: 'text', text },
      ...(locale !== undefined && { locale }),
    });
    locale = reply.localeId ?? locale;
    return { ...reply, locale, text: reply.messages.map((message) => message.text).join(' ') };
  };
}

describe('a person who changes language in a conversation', () => {
  test('is understood and answered in theirs in the terminal too, and stays there', async () => {
    const lex = localClient(frontdesk.awsUrl);
    const bot = await findBot(frontdesk.awsUrl, { bot: 'FRONTDESK1', locale: undefined });
    const follow = {
      lex: createLexRuntime({ ...botAddress, client: localAccess(frontdesk.awsUrl) }),
      locales: bot.locales,
    };
    const say = createSpeaker({ lex, bot, sessionId: `talk-${randomUUID()}`, trace: false, follow });
    const answer = async (text: string) => (await say(text)).response?.messages?.[0]?.content;
    await say('I want to fly from London to Lisbon on december 24');
    expect(await answer('Können wir auf Deutsch weitermachen?')).toContain(
      'Wir können auf Deutsch weitermachen. Wie viele Personen reisen?',
    );
    expect(await say('zwei Personen')).toMatchObject({
      localeId: 'de_DE',
      response: {
        sessionState: {
          intent: { slots: { Passengers: { value: { interpretedValue: '2' } } } },
          dialogAction: { slotToElicit: 'Cabin' },
        },
      },
    });
    lex.destroy();
  });

  test('is answered in theirs at once, from its documents', async () => {
    const say = aDoor();
    const reply = await say('Darf ich meinen Hund in der Kabine mitnehmen?');
    expect(reply.locale).toBe('de_DE');
    expect(reply.citations[0]?.title).toBe('Reisen mit Haustieren');
  });

  test('books in Spanish what they began in English, and stays there', async () => {
    const say = aDoor();
    await say('book a flight from London to Milan');
    const asked = await say('en español por favor');
    expect(asked).toMatchObject({ locale: 'es_US', intent: { name: 'BookFlight', slotToElicit: 'DepartureDate' } });
    expect(asked.text).toContain('Podemos seguir en español.');
    const offered = await say('el 24 de diciembre');
    expect(offered.text).toContain('Londres a Milán');
    // One word of another language changes nothing.
    expect(await say('two')).toMatchObject({ locale: 'es_US' });
    expect(await say('somos dos')).toMatchObject({ locale: 'es_US', intent: { slotToElicit: 'Cabin' } });
  });

  test('hears the offer that is open in the language they ask for, and agrees to that', async () => {
    const say = aDoor();
    await say('book a flight from London to Lisbon on december 24 for two people in economy, my name is Silva');
    const offered = await say('auf Deutsch bitte');
    expect(offered).toMatchObject({ locale: 'de_DE', intent: { name: 'BookFlight' } });
    expect(offered.text).toMatch(/^Wir können auf Deutsch weitermachen\. .*London nach Lissabon .*2 Personen.*\?$/);
    expect((await say('ja')).text).toMatch(/Buchungscode/);
  });

  test('is not moved by one foreign word', async () => {
    const say = aDoor();
    expect(await say('hola')).toMatchObject({ locale: undefined });
    expect(await say('book a flight from London to Rome')).toMatchObject({ locale: undefined });
  });

  test('is not moved by two cities whose names have the articles of another language', async () => {
    const say = aDoor();
    await say('book a flight');
    await say('Los Angeles');
    expect(await say('Las Vegas')).toMatchObject({ locale: undefined });
  });

  test('is told in theirs when it cannot be translated here', async () => {
    const say = aDoor();
    const reply = await say('vorrei prenotare un volo per Parigi');
    expect(reply.locale).toBe('x-it');
    expect(reply.text).toMatch(/^Mi dispiace, al momento non posso dirlo in italiano\. \w/);
    expect(await say('in English please')).toMatchObject({ locale: 'en_US' });
  });
});

describe('a session that goes on in another locale', () => {
  const english = { sessionId: 'move-1', localeId: 'en_US' };
  const german = { sessionId: 'move-1', localeId: 'de_DE' };

  test('keeps what was understood and what is open, and leaves nothing behind', async () => {
    const client = localClient(frontdesk.awsUrl);
    const { botId, botAliasId } = botAddress;
    const lex = createLexRuntime({
      botId,
      botAliasId,
      client: localAccess(frontdesk.awsUrl),
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
