import type { RecognizeTextCommandOutput } from '@aws-sdk/client-lex-runtime-v2';
import { parseTurnTrace, type TurnTrace } from '../../bot-definition/contract/turn-trace.ts';
import { requestAttribute } from '../../bot-definition/contract/request-attributes.ts';
import { renderPlainText } from '../../channels/channel.ts';
import { parseLexResponse } from '../../channels/parse-lex-response.ts';
import { readLexAnswer } from '../../channels/read-lex-answer.ts';
import type { SpokenTurn } from './speaker.ts';

const dim = (text: string): string => (process.stdout.isTTY ? `\u001B[2m${text}\u001B[22m` : text);
const indent = (text: string, first: string, rest: string): string => first + text.replaceAll('\n', `\n${rest}`);

function candidates(response: RecognizeTextCommandOutput): string {
  return (response.interpretations ?? [])
    .map(({ intent, nluConfidence }) => `${intent?.name ?? '?'} ${nluConfidence?.score?.toFixed(2) ?? ''}`.trim())
    .join(' · ');
}

function slots(response: RecognizeTextCommandOutput): string {
  return Object.entries(response.sessionState?.intent?.slots ?? {})
    .map(([name, slot]) => `${name}=${slot?.value?.interpretedValue ?? '–'}`)
    .join(' ');
}

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
    `steps     ${steps} ms`,
    `cost      ${dollars(trace.usd)} (${trace.tokens.input} + ${trace.tokens.output} tokens): ${services}`,
    `so far    ${dollars(trace.conversationUsd)} in this conversation${trace.fromCache ? '; this answer was given before' : ''}`,
  ];
}

function traceLines({ response, milliseconds }: SpokenTurn): string[] {
  if (response === undefined) return [];
  const trace = parseTurnTrace(response.requestAttributes?.[requestAttribute.trace]);
  return [
    `intents   ${candidates(response)}`,
    `state     ${state(response)}`,
    ...(slots(response) ? [`slots     ${slots(response)}`] : []),
    ...(trace ? fulfilment(trace) : []),
    `time      ${milliseconds.toFixed(1)} ms`,
  ];
}

/** A turn as the terminal shows it: what the bot said, and under it what the turn did. */
export function renderTurn(turn: SpokenTurn): string {
  if (turn.response === undefined) return `${turn.error ?? ''}\n`;
  const said = renderPlainText(readLexAnswer(parseLexResponse(turn.response)));
  const traced = turn.traced
    ? `\n${traceLines(turn)
        .map((line) => dim(`    │ ${line}`))
        .join('\n')}`
    : '';
  return `${indent(said, 'bot › ', '      ')}${traced}\n`;
}
