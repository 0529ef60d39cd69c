import type { Prompt } from '../converse-request.ts';
import { estimateTokens, firstTokens } from '../token-count.ts';
import type { Generation, Generator } from './generator.ts';
import { chooseTool } from './call-tool.ts';
import { quoteAnswer } from './quote-answer.ts';
import { readPrompt } from './read-prompt.ts';

/** A stand-in for a text model that says nothing of its own: it quotes the passages in its prompt (see read-prompt.ts), or declines. */
export const quotingGenerator: Generator = async (prompt) => {
  const inputTokens = [prompt.system, ...prompt.messages.map(({ text }) => text)]
    .map(estimateTokens)
    .reduce((sum, tokens) => sum + tokens, 0);
  const call = chooseTool(prompt);
  if (call) {
    const outputTokens = estimateTokens(JSON.stringify(call.input));
    return { text: '', toolUses: [call], stopReason: 'tool_use', inputTokens, outputTokens };
  }
  const ended = endAsAsked(quoteAnswer(readPrompt(prompt)), prompt);
  return { ...ended, inputTokens, outputTokens: estimateTokens(ended.text) };
};

/** A stop sequence is not part of the answer; whichever of stop sequence and limit comes first ends it. */
function endAsAsked(answer: string, { stopSequences, maxTokens }: Prompt): Pick<Generation, 'text' | 'stopReason'> {
  const stops = stopSequences.map((sequence) => answer.indexOf(sequence)).filter((place) => place >= 0);
  const stopped = stops.length > 0 ? answer.slice(0, Math.min(...stops)) : answer;
  if (maxTokens !== undefined && estimateTokens(stopped) > maxTokens) {
    return { text: firstTokens(stopped, maxTokens), stopReason: 'max_tokens' };
  }
  return { text: stopped, stopReason: stops.length > 0 ? 'stop_sequence' : 'end_turn' };
}
