import type { Server } from 'node:http';
import { Logger } from '@aws-lambda-powertools/logger';
import { getRequestListener } from '@hono/node-server';
import { createConversation } from '../../conversation.ts';
import { errorFacts } from '../../error-facts.ts';
import { keepSpeech } from '../../keep-speech.ts';
import { createLexRuntime } from '../../lex-runtime.aws.ts';
import { createPollySynthesizer } from '../../polly-synthesizer.aws.ts';
import type { PhoneSettings } from '../environment.ts';
import type { CallEvent, WatchCalls } from './call-event.ts';
import { createCallTickets } from './call-ticket.ts';
import { createMediaStreamGateway } from './gateway.ts';
import { createLexTalks } from './lex-talk.aws.ts';
import { createPhoneApp } from './phone-app.ts';
import { createVoices } from './synthesized-voice.ts';
import { createReadOutcome } from './read-outcome.aws.ts';

const logger = new Logger({ serviceName: 'phone-door' });

/** Silence on the line is worse than an apology. */
const longestSynthesis = 8000;

/**
 * The phone door on an HTTP server: the webhooks and the stream. AWS settings come from the SDK's own environment.
 * @param watch hears of everything, with what was said; without it, facts go to the log.
 */
export function openPhoneDoor(server: Server, settings: PhoneSettings, watch: WatchCalls = log) {
  const bot = { botId: settings.LEX_BOT_ID, botAliasId: settings.LEX_BOT_ALIAS_ID };
  const shared = {
    authToken: settings.TWILIO_AUTH_TOKEN,
    publicUrl: settings.PUBLIC_URL,
    locales: settings.LEX_LOCALE_ID,
    tickets: createCallTickets(settings.TWILIO_AUTH_TOKEN),
  };
  const app = createPhoneApp({
    ...shared,
    handoffNumbers: settings.HANDOFF_NUMBERS,
    readOutcome: createReadOutcome(bot),
    report: (cause, callSid) => watch({ kind: 'failed', cause }, callSid),
  });
  const gateway = createMediaStreamGateway({
    ...shared,
    conversation: createConversation({ lex: createLexRuntime(bot), locales: settings.LEX_LOCALE_ID }),
    openTalk: createLexTalks({ ...bot, locales: settings.LEX_LOCALE_ID }),
    voiceOf: createVoices(keepSpeech(createPollySynthesizer({ requestHandler: { requestTimeout: longestSynthesis } }))),
    watch,
  });
  const answer = getRequestListener(app.fetch);
  server.on('request', (request, response) => void answer(request, response));
  gateway.attach(server);
  return gateway;
}

/** Facts only: what was said, and who said it, is nothing for a log. */
function log(event: CallEvent, callSid: string): void {
  switch (event.kind) {
    case 'turn':
      return logger.info('turn', { callSid, ...event.milliseconds, intent: event.reply.intent?.name });
    case 'interrupted':
      return logger.info('interrupted', { callSid });
    case 'ended':
      return logger.info('call ended', { callSid, reason: event.reason, seconds: event.seconds });
    case 'failed':
      return logger.error('call trouble', { callSid, error: errorFacts(event.cause) });
  }
}
