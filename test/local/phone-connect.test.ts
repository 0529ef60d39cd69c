import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bot, locales } from '../../bot-definition/bot.ts';
import { parseLexResponse } from '../../channels/parse-lex-response.ts';
import { contactFlow, flowWords } from '../../channels/telephony/connect/contact-flow.ts';
import type { Frontdesk } from '../../local/start-frontdesk.ts';
import { type AskLex, walkContactFlow } from '../support/connect-simulator.ts';
import { startTestFrontdesk } from '../support/frontdesk.ts';
import { localClient } from '../support/sdk-door.ts';
import { botAddress } from '../support/session-facts.ts';

const localeId = 'en_US';
const locale = locales[localeId];
const words = flowWords(locale);
const flow = contactFlow({
  botAliasArn: `arn:aws:lex:us-east-1:111122223333:bot-alias/${bot.identifier}/TSTALIASID`,
  queueArns: { general: 'general-arn', bookings: 'bookings-arn', complaints: 'complaints-arn' },
  localeId,
  voice: locale.voice,
  words,
});

let frontdesk: Frontdesk;
let lex: LexRuntimeV2Client;
beforeAll(async () => {
  frontdesk = await startTestFrontdesk();
  lex = localClient(frontdesk.awsUrl);
});
afterAll(async () => {
  lex.destroy();
  await frontdesk.close();
});

const askLex: AskLex = async ({ sessionId, text, requestAttributes, sessionAttributes }) =>
  parseLexResponse(
    await lex.send(
      new RecognizeTextCommand({
        ...botAddress,
        localeId,
        sessionId,
        text,
        requestAttributes: { ...requestAttributes },
        ...(sessionAttributes && { sessionState: { sessionAttributes: { ...sessionAttributes } } }),
      }),
    ),
  );

const failing: AskLex = () => Promise.reject(new Error('DependencyFailedException'));

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toLocaleDateString('en-US', {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

describe('a contact in Amazon Connect', () => {
  test('books a flight, asks something else, and says goodbye', async () => {
    const { end, transcript, path } = await walkContactFlow(
      flow,
      [
        `book a flight from London to Paris on ${inAMonth}`,
        'just one',
        'economy',
        'Fielding',
        'yes please',
        'how heavy can my suitcase be',
        'goodbye',
      ],
      askLex,
    );
    expect(end).toBe('disconnected');
    expect(transcript[0]).toBe(words.greeting);
    expect(transcript.join('\n')).toMatch(/\b[A-HJ-NP-Z2-9]{6}\b/);
    expect(transcript).toContain(words.anythingElse);
    expect(path).not.toContain('trouble');
  });

  test('asks for a person in the middle of a booking, and comes to the team that books, with the reason', async () => {
    const { end, queue, attributes } = await walkContactFlow(
      flow,
      ['I want to book a flight', 'London', 'I want to talk to a human'],
      askLex,
    );
    expect({ end, queue, attributes }).toEqual({
      end: 'transferred',
      queue: 'bookings-arn',
      attributes: { handoffQueue: 'bookings', handoffReason: expect.stringMatching(/\w/) },
    });
  });

  test('declines an offer, which is no trouble', async () => {
    const { path, transcript } = await walkContactFlow(
      flow,
      [`book a flight from London to Paris on ${inAMonth}`, 'just one', 'economy', 'Fielding', 'no', 'no', 'goodbye'],
      askLex,
    );
    expect(path).not.toContain('trouble');
    expect(transcript.join('\n')).toContain("I haven't booked anything");
  });

  test('hears an apology and is put through when Lex fails and fails', async () => {
    const { end, transcript, queue } = await walkContactFlow(
      flow,
      ['hello', 'hello', 'hello', 'hello', 'hello'],
      failing,
    );
    expect({ end, queue }).toEqual({ end: 'transferred', queue: 'general-arn' });
    expect(transcript).toContain(words.trouble);
  });

  test('may simply hang up', async () => {
    expect(await walkContactFlow(flow, ['I want to book a flight'], askLex)).toMatchObject({ end: 'hung up' });
  });
});
