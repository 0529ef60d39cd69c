import type { Stage, StageHook } from '../bot-model.ts';
import { callDialogHook, isCalled } from './call-dialog-hook.ts';
import { DialogueError } from './dialogue-error.ts';
import { say } from './messages.ts';
import { followStage, type StageStep } from './stage-flow.ts';
import { isConfigured, type Step } from './step.ts';
import { changeIntent, currentIntent } from './turn-intent.ts';
import type { Turn } from './turn.ts';

/** Says the stage's response, sets its values, and finds what comes next. */
export async function walkStage(turn: Turn, step: StageStep): Promise<Step> {
  if (!step.silent) say(turn, step.stage.response);
  const way = followStage(turn, step);
  return 'to' in way ? way.to : callStageHook(turn, way.through, step);
}

async function callStageHook(turn: Turn, hook: StageHook, { home, otherwise }: StageStep): Promise<Step> {
  const after = (stage: Stage, silent: boolean): Step => ({ kind: 'stage', stage, home, otherwise, silent });
  if (!isCalled(turn, hook)) return after(hook.success, false);
  const result = await callDialogHook(turn, hook, after(hook.success, true));
  if (result.kind === 'directed') return result.step;
  if (result.kind === 'delegated') {
    if (currentIntent(turn).intent.state !== 'Failed') return after(hook.success, result.spoke);
    return isConfigured(hook.failure) ? after(hook.failure, result.spoke) : { kind: 'end-conversation' };
  }
  const trouble = result.kind === 'failed' ? hook.failure : hook.timeout;
  if (!isConfigured(trouble)) throw new DialogueError('LAMBDA_FAILED', result.reason);
  changeIntent(turn, { state: 'Failed' });
  return after(trouble, false);
}
