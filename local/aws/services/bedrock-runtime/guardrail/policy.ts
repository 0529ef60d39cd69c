import { z } from 'zod';

const sides = {
  action: z.string().optional(),
  inputAction: z.string().optional(),
  inputEnabled: z.boolean().default(true),
  outputAction: z.string().optional(),
  outputEnabled: z.boolean().default(true),
};

/** A guardrail as CreateGuardrail takes it; a policy that is not named checks nothing. */
export const guardrailPolicy = z.object({
  blockedInputMessaging: z.string(),
  blockedOutputsMessaging: z.string(),
  topicPolicyConfig: z
    .object({
      topicsConfig: z.array(
        z.object({ name: z.string(), definition: z.string(), examples: z.array(z.string()).default([]), ...sides }),
      ),
    })
    .default({ topicsConfig: [] }),
  contentPolicyConfig: z
    .object({
      filtersConfig: z.array(z.object({ type: z.string(), inputStrength: z.string(), outputStrength: z.string() })),
    })
    .default({ filtersConfig: [] }),
  wordPolicyConfig: z
    .object({
      wordsConfig: z.array(z.object({ text: z.string(), ...sides })).default([]),
      managedWordListsConfig: z.array(z.object({ type: z.string(), ...sides })).default([]),
    })
    .default({ wordsConfig: [], managedWordListsConfig: [] }),
  sensitiveInformationPolicyConfig: z
    .object({
      piiEntitiesConfig: z.array(z.object({ type: z.string(), ...sides })).default([]),
      regexesConfig: z.array(z.object({ name: z.string(), pattern: z.string(), ...sides })).default([]),
    })
    .default({ piiEntitiesConfig: [], regexesConfig: [] }),
  contextualGroundingPolicyConfig: z
    .object({ filtersConfig: z.array(z.object({ type: z.string(), threshold: z.number() })) })
    .default({ filtersConfig: [] }),
});
export type GuardrailPolicy = z.output<typeof guardrailPolicy>;

export type Source = 'INPUT' | 'OUTPUT';

interface Sided {
  readonly action?: string | undefined;
  readonly inputAction?: string | undefined;
  readonly inputEnabled: boolean;
  readonly outputAction?: string | undefined;
  readonly outputEnabled: boolean;
}

/** What a match does on this side: BLOCK, ANONYMIZE or NONE. */
export function actionOn(source: Source, item: Sided): string {
  const isEnabled = source === 'INPUT' ? item.inputEnabled : item.outputEnabled;
  const own = source === 'INPUT' ? item.inputAction : item.outputAction;
  return isEnabled ? (own ?? item.action ?? 'BLOCK') : 'NONE';
}
