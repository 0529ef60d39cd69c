import { describe, expect, test } from '@jest/globals';
import { locales } from '../../../../bot-definition/bot.ts';
import { contactFlow, flowWords } from '../../../../channels/telephony/connect/contact-flow.ts';
import { mostActions, requiredErrors } from '../../../../channels/telephony/connect/flow-language.ts';
import type { FlowAction, Transitions } from '../../../../channels/telephony/connect/flow-language.ts';

const arn = (resource: string) => `arn:aws:connect:eu-central-1:111122223333:instance/i/queue/${resource}`;
const botAliasArn = 'arn:aws:lex:eu-central-1:111122223333:bot-alias/FRONTDESK1/TSTALIASID';

const flows = Object.entries(locales).map(([localeId, locale]) => ({
  localeId,
  flow: contactFlow({
    botAliasArn,
    queueArns: { general: arn('general'), bookings: arn('bookings') },
    localeId,
    voice: locale.voice,
    words: flowWords(locale),
  }),
}));

const targets = ({ NextAction, Conditions = [], Errors = [] }: Transitions): string[] => [
  ...(NextAction === undefined ? [] : [NextAction]),
  ...Conditions.map((condition) => condition.NextAction),
  ...Errors.map((error) => error.NextAction),
];

function reachable(start: string, actions: readonly FlowAction[]): Set<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const action = actions.find(({ Identifier }) => Identifier === next);
    if (!action || seen.has(next)) continue;
    seen.add(next);
    open.push(...targets(action.Transitions));
  }
  return seen;
}

describe.each(flows)('the contact flow in $localeId', ({ localeId, flow }) => {
  const identifiers = flow.Actions.map(({ Identifier }) => Identifier);

  test('is within Connect’s limits, and names each action once', () => {
    expect(flow.Version).toBe('2019-10-30');
    expect(flow.Actions.length).toBeLessThanOrEqual(mostActions);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });

  test('leads nowhere that is not there, and has nothing that is never reached', () => {
    expect(
      flow.Actions.flatMap(({ Transitions }) => targets(Transitions)).filter((to) => !identifiers.includes(to)),
    ).toEqual([]);
    expect([...reachable(flow.StartAction, flow.Actions)].sort()).toEqual([...identifiers].sort());
  });

  test('has a way for every error, and a next action where one is needed', () => {
    for (const { Identifier, Type, Transitions } of flow.Actions) {
      const handled = (Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType);
      expect({ Identifier, handled: [...handled].sort() }).toEqual({
        Identifier,
        handled: [...requiredErrors[Type]].sort(),
      });
      const goesOn = Type !== 'DisconnectParticipant' && Type !== 'Compare';
      expect({ Identifier, next: Transitions.NextAction !== undefined }).toEqual({ Identifier, next: goesOn });
    }
  });

  test('comes to an end from everywhere', () => {
    for (const identifier of identifiers) expect(reachable(identifier, flow.Actions)).toContain('disconnect');
  });

  test('writes all scalars as strings, as Connect wants them', () => {
    const scalars: unknown[] = [];
    JSON.stringify(flow, (_key, value: unknown) => {
      if (typeof value !== 'object') scalars.push(value);
      return value;
    });
    expect(scalars.filter((value) => typeof value !== 'string')).toEqual([]);
  });

  test('speaks the locale’s language in its voice, and says no more than Connect lets it', () => {
    const texts = flow.Actions.flatMap(({ Parameters }) =>
      typeof Parameters['Text'] === 'string' ? [Parameters['Text']] : [],
    );
    expect(texts).toHaveLength(4);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(3000);
    expect(flow.Actions.find(({ Type }) => Type === 'UpdateContactData')?.Parameters).toEqual({
      LanguageCode: localeId.replace('_', '-'),
    });
  });

  test('asks the bot in both places by its alias', () => {
    const asked = flow.Actions.filter(({ Type }) => Type === 'ConnectParticipantWithLexBot');
    expect(asked.map(({ Parameters }) => Parameters['LexV2Bot'])).toEqual([
      { AliasArn: botAliasArn },
      { AliasArn: botAliasArn },
    ]);
  });

  test('serves a queue without a number of its own by the general one', () => {
    const queues = flow.Actions.filter(({ Type }) => Type === 'UpdateContactTargetQueue');
    expect(queues.map(({ Parameters }) => Parameters['QueueId'])).toEqual([
      arn('general'),
      arn('bookings'),
      arn('general'),
    ]);
  });
});
