import type { LambdaHandler } from '../../../local/aws/lambda/handler.ts';
import type { FeatureFile, HookAnswer } from './feature-file.ts';

/** Bots that feature files can be played with: on this machine, or on AWS. */
export interface FeatureBots {
  /** The endpoint of the runtime; AWS's own when undefined. */
  readonly endpoint: string | undefined;
  readonly botIdOf: (feature: FeatureFile) => string;
  /** What the Lambda is to answer in the coming turn, in order. */
  readonly expectHooks: (answers: readonly HookAnswer[]) => HookScript;
  readonly close: () => Promise<void>;
}

export interface HookScript {
  /** What was called otherwise than the file says; empty when all is well. */
  readonly problems: () => readonly string[];
}

/** A Lambda that answers by the file. */
export class ScriptedLambda {
  #answers: HookAnswer[] = [];
  readonly #problems: string[] = [];

  readonly handler: LambdaHandler = async (event) => {
    const { sessionState, invocationSource, invocationLabel } = JSON.parse(JSON.stringify(event));
    const called = [invocationSource, invocationLabel].filter(Boolean).join(' ');
    const answer = this.#answers.shift();
    if (!answer) this.#problems.push(`called once more than expected, for ${called}`);
    if (answer?.called !== undefined && answer.called !== called) {
      this.#problems.push(`called for ${called} instead of ${answer.called}`);
    }
    return hookResponse(sessionState, answer ?? { action: { type: 'Delegate' }, say: [] });
  };

  expect(answers: readonly HookAnswer[]): HookScript {
    this.#answers = [...answers];
    this.#problems.length = 0;
    return {
      problems: () => [
        ...this.#problems,
        ...this.#answers.map(({ called = 'anything' }) => `not called for ${called}`),
      ],
    };
  }
}

interface ToldState {
  readonly intent: { readonly slots: Readonly<Record<string, unknown>> };
}

function hookResponse(told: ToldState, { action, state, slots = {}, attributes, say }: HookAnswer): unknown {
  const given = Object.entries(slots).map(([name, value]) => [name, value && { value: { interpretedValue: value } }]);
  return {
    sessionState: {
      ...told,
      dialogAction: action,
      intent: {
        ...told.intent,
        ...(state !== undefined && { state }),
        slots: { ...told.intent.slots, ...Object.fromEntries(given) },
      },
      ...(attributes && { sessionAttributes: attributes }),
    },
    messages: say.map((content) => ({ contentType: 'PlainText', content })),
  };
}
