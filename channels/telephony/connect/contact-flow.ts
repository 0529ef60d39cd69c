import type { conversationIntents } from '../../../bot-definition/intents/conversation.ts';
import { handoffQueues, sessionAttribute } from '../../../bot-definition/contract/session-attributes.ts';
import type { HandoffQueue } from '../../../bot-definition/contract/session-attributes.ts';
import type { FrontdeskLocale } from '../../../bot-definition/locales/frontdesk-locale.ts';
import { fill } from '../../../bot-definition/replies.ts';
import type { Voice } from '../../../bot-definition/schema.ts';
import { action } from './flow-language.ts';
import type { ContactFlow, FlowAction } from './flow-language.ts';

export interface ContactFlowOptions {
  /** arn:aws:lex:REGION:ACCOUNT:bot-alias/BOTID/ALIASID */
  readonly botAliasArn: string;
  /** The queue of each name; those that have none are served by the general one. */
  readonly queueArns: Partial<Readonly<Record<HandoffQueue, string>>> & { readonly general: string };
  /** The bot's locale, such as "en_US": Connect picks it by the contact's language. */
  readonly localeId: string;
  readonly voice: Voice;
  readonly words: FlowWords;
}

/** What the flow says by itself, in the locale's words. */
export interface FlowWords {
  readonly greeting: string;
  readonly anythingElse: string;
  /** Lex could not be asked. */
  readonly trouble: string;
  readonly linesBusy: string;
}

/** A flow is a document: of a reply's variations it has the first. */
const first = { random: () => 0 };

/** The words of one of the bot's locales. */
export function flowWords({ replies }: FrontdeskLocale): FlowWords {
  return {
    greeting: fill(replies.welcome, {}, first),
    anythingElse: fill(replies.anythingElse, {}, first),
    trouble: fill(replies.technicalTrouble, {}, first),
    linesBusy: fill(replies.linesBusy, {}, first),
  };
}

type IntentName = keyof typeof conversationIntents;
const stop: IntentName = 'Stop';

/**
 * What Lex may be told of listening, and is the same on every line: see lex-facts, `x-amz-lex:` attributes. The fulfilment's own
 * attributes go before these.
 */
const listening = {
  'x-amz-lex:allow-interrupt:*:*': 'true',
  'x-amz-lex:audio:start-timeout-ms:*:*': '4000',
  'x-amz-lex:audio:end-timeout-ms:*:*': '600',
  'x-amz-lex:audio:max-length-ms:*:*': '15000',
  'x-amz-lex:dtmf:end-timeout-ms:*:*': '5000',
  'x-amz-lex:dtmf:end-character:*:*': '#',
  'x-amz-lex:dtmf:deletion-character:*:*': '*',
};

/**
 * How often Lex may end in an error before a person takes the call. It also ends so when an intent has failed (a booking that the
 * caller declined), which is no trouble at all: that is why the first are answered by going on.
 */
const mostErrors = '3';

const reference = (attribute: string) => `$.Lex.SessionAttributes.${attribute}`;
const queueActions = {
  general: 'queue-general',
  bookings: 'queue-bookings',
  complaints: 'queue-complaints',
} as const satisfies Record<HandoffQueue, string>;

/**
 * The phone door by Amazon Connect: a contact flow that lets Lex lead the conversation, one intent after the other, and hands the
 * contact to the queue that the bot has named in its session attributes. Import it as a contact flow of the type "Contact flow".
 */
export function contactFlow(options: ContactFlowOptions): ContactFlow {
  const actions = [...opening(options), ...conversation(options), ...handoff(options), ...ending(options)];
  return { Version: '2019-10-30', StartAction: 'voice', Actions: actions };
}

/** A voice or a language that Connect does not take is no reason not to answer. */
const opening = ({ voice, localeId }: ContactFlowOptions): readonly FlowAction[] => [
  action('voice', {
    type: 'UpdateContactTextToSpeechVoice',
    parameters: { TextToSpeechVoice: voice.voiceId, TextToSpeechEngine: engineNames[voice.engine] },
    next: 'language',
    onError: 'language',
  }),
  action('language', {
    type: 'UpdateContactData',
    parameters: { LanguageCode: localeId.replace('_', '-') },
    next: 'greet',
    onError: 'greet',
  }),
];

/** Connect's spelling of Polly's engines. */
const engineNames: Readonly<Record<Voice['engine'], string>> = {
  standard: 'Standard',
  neural: 'Neural',
  'long-form': 'Long-form',
  generative: 'Generative',
};

/** Lex keeps the caller until an intent is done. Then either somebody is asked for, or it was goodbye, or there is something else. */
const conversation = ({ botAliasArn, words }: ContactFlowOptions): readonly FlowAction[] => [
  lex('greet', words.greeting, botAliasArn),
  action('handoff?', {
    type: 'Compare',
    parameters: { ComparisonValue: reference(sessionAttribute.handoffQueue) },
    when: Object.fromEntries(handoffQueues.map((queue) => [queue, 'attributes'])),
    onError: 'goodbye?',
  }),
  action('goodbye?', {
    type: 'Compare',
    parameters: { ComparisonValue: '$.Lex.IntentName' },
    when: { [stop]: 'disconnect' },
    onError: 'anything-else',
  }),
  lex('anything-else', words.anythingElse, botAliasArn),
  action('errors', {
    type: 'Loop',
    parameters: { LoopCount: mostErrors },
    next: 'trouble',
    when: { ContinueLooping: 'anything-else', DoneLooping: 'trouble' },
  }),
];

function lex(identifier: string, text: string, botAliasArn: string): FlowAction {
  const asked = action(identifier, {
    type: 'ConnectParticipantWithLexBot',
    parameters: { Text: text, LexV2Bot: { AliasArn: botAliasArn }, LexSessionAttributes: listening },
    next: 'handoff?',
  });
  const Errors = [
    { NextAction: 'handoff?', ErrorType: 'NoMatchingCondition' as const },
    { NextAction: 'errors', ErrorType: 'NoMatchingError' as const },
  ];
  return { ...asked, Transitions: { ...asked.Transitions, Errors } };
}

/** The colleague sees why the contact comes: attributes of the contact, which outlive the Lex session. */
const handoff = ({ queueArns }: ContactFlowOptions): readonly FlowAction[] => [
  action('attributes', {
    type: 'UpdateContactAttributes',
    parameters: {
      Attributes: {
        handoffQueue: reference(sessionAttribute.handoffQueue),
        handoffReason: reference(sessionAttribute.handoffReason),
      },
      TargetContact: 'Current',
    },
    next: 'queue?',
    onError: 'queue?',
  }),
  action('queue?', {
    type: 'Compare',
    parameters: { ComparisonValue: reference(sessionAttribute.handoffQueue) },
    when: queueActions,
    onError: queueActions.general,
  }),
  ...handoffQueues.map((queue) =>
    action(queueActions[queue], {
      type: 'UpdateContactTargetQueue',
      parameters: { QueueId: queueArns[queue] ?? queueArns.general },
      next: 'transfer',
      onError: 'lines-busy',
    }),
  ),
  action('transfer', { type: 'TransferContactToQueue', next: 'disconnect', onError: 'lines-busy' }),
];

/** The bot says goodbye itself when the caller does. */
const ending = ({ words }: ContactFlowOptions): readonly FlowAction[] => [
  action('trouble', {
    type: 'MessageParticipant',
    parameters: { Text: words.trouble },
    next: queueActions.general,
    onError: queueActions.general,
  }),
  action('lines-busy', {
    type: 'MessageParticipant',
    parameters: { Text: words.linesBusy },
    next: 'disconnect',
    onError: 'disconnect',
  }),
  action('disconnect', { type: 'DisconnectParticipant' }),
];
