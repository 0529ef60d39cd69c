import { expect, test } from '@jest/globals';
import { authored } from '../../../fulfillment/draft.ts';
import { guardAnswer } from '../../../fulfillment/guardrail/guard-answer.ts';
import { createLocalise } from '../../../fulfillment/language/localise.ts';
import { buildResponse } from '../../../fulfillment/lex/build-response.ts';
import { parseEvent } from '../../../fulfillment/lex/parse-event.ts';
import { createRemember } from '../../../fulfillment/memory/conversation-memory.ts';
import { createShapeSpeech } from '../../../fulfillment/speech/shape-speech.ts';
import { aTurn, wording } from './support/a-turn.ts';
import { dialogEvent } from './support/lex-events.ts';

const shapeSpeech = createShapeSpeech([]);

/** What is under test here is what does not compile; nothing may be expected of the calls that should not have been made. */
test('a reply is guarded, then localised, then spoken, and no step takes another stage', async () => {
  const turn = aTurn({ intent: 'Help' });
  const { event } = parseEvent(dialogEvent);
  const remember = createRemember({
    memory: { remember: async () => {}, recent: async () => [] },
    mask: (text) => text,
    withoutHeardNames: (text) => text,
    onLost: () => {},
  });
  const localise = createLocalise({ translate: async (text) => text, onFailed: () => {} });
  const heard = {
    turn,
    language: 'en',
    hasLocale: true,
    isNew: false,
    isOnlyWish: false,
    isSaidAgain: false,
    session: {},
  } as const;
  const saying = { outcome: { next: { type: 'Delegate' } }, accepts: turn.accepts, wording } as const;

  const draft = authored({ text: 'Hello.' });
  const guarded = guardAnswer(draft);
  const localized = await localise([guarded], heard);
  const spoken = shapeSpeech(localized, turn, wording);
  expect(buildResponse(event, { ...saying, spoken }).messages).toEqual([
    { contentType: 'PlainText', content: 'Hello.' },
  ]);

  const mistakes = [
    // @ts-expect-error a draft is not guarded
    () => localise([draft], heard),
    // @ts-expect-error a draft is not guarded
    () => remember(turn, [draft]),
    // @ts-expect-error a draft is not localised
    () => shapeSpeech([draft], turn, wording),
    // @ts-expect-error nor is what was only guarded
    () => shapeSpeech([guarded], turn, wording),
    // @ts-expect-error what was only localised is not spoken
    () => buildResponse(event, { ...saying, spoken: { replies: localized } }),
    // @ts-expect-error a draft is nothing to say
    () => buildResponse(event, { ...saying, spoken: draft }),
  ];
  expect(mistakes).toHaveLength(6);
});
