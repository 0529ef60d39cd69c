import { z } from 'zod';
import type { IntentModel } from '../bot-model.ts';
import { maybe } from '../maybe.ts';
import { attributesShape, lambdaStateShape, messagesShape, type WrittenSessionState } from '../runtime-shapes.ts';
import { stateProblem } from '../state-problem.ts';
import { DialogueError } from './dialogue-error.ts';
import type { Turn } from './turn.ts';

const answerShape = z.object({
  sessionState: lambdaStateShape,
  messages: messagesShape.nullish().transform((messages) => messages ?? []),
  requestAttributes: maybe(attributesShape),
});

export type HookAnswer = z.output<typeof answerShape> & {
  readonly sessionState: { readonly dialogAction: NonNullable<WrittenSessionState['dialogAction']> };
};

/** Session attributes a Lambda may give back: 12 KB in base64 (DG quotas). */
const MOST_ATTRIBUTE_BYTES = (12 * 1024 * 3) / 4;

/** Checks what a Lambda answered by the rules of DG lambda-response-format. Throws DialogueError for what Lex refuses. */
export function parseHookAnswer(turn: Turn, answer: unknown): HookAnswer {
  const parsed = answerShape.safeParse(answer);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refused(`${issue?.path.join('.') || 'the answer'}: ${issue?.message ?? 'is not valid'}`);
  }
  const { sessionState } = parsed.data;
  const { dialogAction } = sessionState;
  if (!dialogAction) throw refused('sessionState.dialogAction.type is missing');
  const problem = problemIn(turn, { ...parsed.data, dialogAction });
  if (problem !== undefined) throw refused(problem);
  return { ...parsed.data, sessionState: { ...sessionState, dialogAction } };
}

const problemIn = (turn: Turn, action: Action): string | undefined =>
  actionProblem(turn, action) ??
  stateProblem(turn.dialogue.locale, action.sessionState) ??
  readyProblem(action.sessionState) ??
  attributeProblem(action.sessionState.sessionAttributes);

const refused = (reason: string): DialogueError =>
  new DialogueError('LAMBDA_ANSWER_REFUSED', `Invalid Lambda Response: ${reason}`);

type Action = Pick<z.output<typeof answerShape>, 'messages' | 'sessionState'> &
  Pick<HookAnswer['sessionState'], 'dialogAction'>;

interface Need {
  readonly what: string;
  readonly met: (given: Action, model: IntentModel | undefined) => boolean;
}

const intentName: Need = {
  what: 'sessionState.intent.name',
  met: ({ sessionState }) => sessionState.intent !== undefined,
};
const message: Need = { what: 'a message', met: ({ messages }) => messages.length > 0 };

/** What each dialogAction needs beside its type; Delegate needs nothing. */
const NEEDS: Readonly<Partial<Record<Action['dialogAction']['type'], readonly Need[]>>> = {
  None: [{ what: 'to be another dialogAction', met: () => false }],
  ElicitIntent: [message],
  ConfirmIntent: [
    intentName,
    { ...message, met: ({ messages }, model) => messages.length > 0 || model?.confirmation !== undefined },
  ],
  Close: [
    intentName,
    {
      what: 'the intent state Failed, Fulfilled or InProgress',
      met: ({ sessionState }) => ['Failed', 'Fulfilled', 'InProgress'].includes(sessionState.intent?.state ?? ''),
    },
  ],
  ElicitSlot: [
    intentName,
    {
      what: 'slotToElicit, a slot of the intent',
      met: ({ dialogAction }, model) => model?.slots.some(({ name }) => name === dialogAction.slotToElicit) === true,
    },
  ],
};

function actionProblem(turn: Turn, action: Action): string | undefined {
  const { type } = action.dialogAction;
  const model = turn.dialogue.locale.intentsByName.get(action.sessionState.intent?.name ?? '');
  const unmet = NEEDS[type]?.find(({ met }) => !met(action, model));
  return unmet && `${type} needs ${unmet.what}`;
}

const readyProblem = ({ intent, dialogAction }: WrittenSessionState): string | undefined =>
  intent?.state === 'ReadyForFulfillment' && dialogAction?.type !== 'Delegate'
    ? 'the intent state ReadyForFulfillment goes with Delegate only'
    : undefined;

function attributeProblem(attributes: Readonly<Record<string, string>> | undefined): string | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(attributes ?? {}));
  return bytes > MOST_ATTRIBUTE_BYTES ? 'the session attributes are larger than 12 KB in base64' : undefined;
}
