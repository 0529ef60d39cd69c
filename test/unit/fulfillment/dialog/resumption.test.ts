import { describe, expect, test } from '@jest/globals';
import { createRepeat } from '../../../../fulfillment/dialog/conversation/repeat.ts';
import { help } from '../../../../fulfillment/dialog/conversation/small-talk.ts';
import { withResumption } from '../../../../fulfillment/dialog/form/resumption.ts';
import { aTurn, wording } from '../support/a-turn.ts';

const form = JSON.stringify({ intent: 'BookFlight', slots: { Origin: 'London', Destination: 'Paris' } });
const repeat = withResumption(
  createRepeat(
    async () => ({ text: 'I have MT101. How many?', citations: [], suggestions: [] }),
    async () => ({ kind: 'unknown' }),
  ),
  { repeats: true },
);
const say = (handler: typeof help, session: object) => handler(aTurn({ intent: 'Help', session }), wording);

describe('an intent of its own in the middle of a form', () => {
  test('"help": says what it can do, then asks on, with the slots as they were', async () => {
    const outcome = await say(withResumption(help), { topic: 'BookFlight', form });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'DepartureDate' });
    expect(outcome.resumes).toEqual(JSON.parse(form));
    expect(outcome.draft?.text).toMatch(/^I can book.*back to where.*fly to Paris\?$/);
  });

  test('"repeat", after Lex asked: asks the same again', async () => {
    const outcome = await say(repeat, { topic: 'BookFlight', form });
    expect(outcome).toMatchObject({ next: { type: 'ElicitSlot', slot: 'DepartureDate' } });
    expect(outcome.draft?.text).toBe('What date would you like to fly to Paris?');
  });

  test('"repeat", after we asked: says what we said', async () => {
    const outcome = await say(repeat, { topic: 'BookFlight', form, asked: 'Passengers' });
    expect(outcome).toMatchObject({ next: { type: 'ElicitSlot', slot: 'Passengers' } });
    expect(outcome.draft?.text).toBe('I have MT101. How many?');
  });

  test.each([
    { name: 'no form', form: undefined },
    { name: 'rubbish', form: '{"intent":' },
    { name: 'an intent that does not exist', form: '{"intent":"LaunchMissiles","slots":{}}' },
    { name: 'an intent that has nothing to fill', form: '{"intent":"Help","slots":{}}' },
    { name: 'slots that are none', form: '{"intent":"BookFlight","slots":{"Origin":{"pk":"x"}}}' },
  ])('with $name in the session it is only itself', async ({ form: kept }) => {
    const outcome = await say(withResumption(help), { topic: 'BookFlight', form: kept });
    expect(outcome.next).toEqual({ type: 'Close', state: 'Fulfilled' });
    expect(outcome.resumes).toBeUndefined();
  });
});
