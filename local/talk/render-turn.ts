import type { RecognizeTextCommandOutput } from '@aws-sdk/client-lex-runtime-v2';
import { parseTurnTrace, type TurnTrace } from '../../bot-definition/contract/turn-trace.ts';
import { requestAttribute } from '../../bot-definition/contract/request-attributes.ts';
import { renderPlainText } from '../../channels/channel.ts';
import type { Reply } from '../../channels/channel.ts';
import { parseLexResponse } from '../../channels/parse-lex-response.ts';
import { readLexAnswer } from '../../channels/read-lex-answer.ts';
import { explainTurn } from './explain-turn.ts';
import { renderMessages } from './render-messages.ts';
import type { SpokenTurn } from './speaker.ts';

const dim = (text: string): string => (process.stdout.isTTY ? `\u001B[2m${text}\u001B[22m` : text);
const indent = (text: string, first: string, rest: string): string => first + text.replaceAll('\n', `\n${rest}`);

function state(response: RecognizeTextCommandOutput): string {
  const { intent, dialogAction } = response.sessionState ?? {};
  return [intent?.name, intent?.state, '→', dialogAction?.type, dialogAction?.slotToElicit].filter(Boolean).join(' ');
}

const dollars = (usd: number): string => `$${usd.toFixed(6)}`;

function fulfilment(trace: TurnTrace): string[] {
  const steps = trace.steps.map(({ name, milliseconds }) => `${name} ${milliseconds.toFixed(1)}`).join(' · ');
  const passages = trace.passages.map(({ id, score }) => `${id} ${score.toFixed(3)}`).join(' · ');
  const services = Object.entries(trace.usdByService)
    .filter(([, usd]) => usd > 0)
    .map(([name, usd]) => `${name} ${dollars(usd)}`)
    .join(' · ');
  return [
    ...(passages ? [`passages  ${passages}`] : []),
    `pipeline  ${steps} ms`,
    `cost      ${dollars(trace.usd)} (${trace.tokens.input} + ${trace.tokens.output} tokens): ${services}`,
    `so far    ${dollars(trace.conversationUsd)} in this conversation${trace.fromCache ? '; this answer was given before' : ''}`,
  ];
}

/** Lex from the inside where it is watched, then the session as every client sees it and what the fulfilment says of itself. */
function traceLines({ response, explained, milliseconds }: SpokenTurn): string[] {
  const trace = parseTurnTrace(response?.requestAttributes?.[requestAttribute.trace]);
  return [
    ...(explained ? explainTurn(explained) : []),
    ...(response ? [`state     ${state(response)}`] : []),
    ...(trace ? fulfilment(trace) : []),
    `time      ${milliseconds.toFixed(1)} ms`,
  ];
}

/** A turn as the terminal shows it: what the bot said, and under it what the turn did. `isOurs`: its payloads are known. */
export function renderTurn(turn: SpokenTurn, isOurs: boolean): string {
  const { response, error } = turn;
  const said =
    response === undefined ? undefined : isOurs ? ourReply(response) : renderMessages(response.messages ?? []);
  const first = said === undefined ? (error ?? '') : indent(said, 'bot › ', '      ');
  const traced = turn.traced ? traceLines(turn).map((line) => `\n${dim(`    │ ${line}`)}`) : [];
  return `${first}${traced.join('')}\n`;
}

const ourReply = (response: RecognizeTextCommandOutput): string => renderPlainText(replyOf(response));

export const replyOf = (response: RecognizeTextCommandOutput, localeId?: string): Reply =>
  readLexAnswer(parseLexResponse(response), localeId, 'terminal');
