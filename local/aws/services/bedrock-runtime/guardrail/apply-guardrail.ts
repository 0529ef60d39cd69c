import { z } from 'zod';
import type { AwsRequest } from '../../../service.ts';
import { resourceNotFoundException, validationException } from '../../../wire/aws-error.ts';
import { findTopics } from './denied-topics.ts';
import { findUngrounded } from './grounding.ts';
import { findContent } from './harmful-content.ts';
import { findWords } from './listed-words.ts';
import { guardrailPolicy } from './policy.ts';
import type { GuardrailPolicy, Source } from './policy.ts';
import { findSensitive } from './sensitive-information.ts';

/** A guardrail that this machine has. */
export interface LocalGuardrail {
  readonly id: string;
  readonly version: string;
  /** As CreateGuardrail takes it; unchecked until a guardrail is applied. */
  readonly policy: unknown;
}

const qualifier = z.enum(['grounding_source', 'query', 'guard_content']);
const body = z.object({
  source: z.enum(['INPUT', 'OUTPUT']),
  content: z
    .array(z.object({ text: z.object({ text: z.string().min(1), qualifiers: z.array(qualifier).default([]) }) }))
    .min(1),
  outputScope: z.enum(['INTERVENTIONS', 'FULL']).optional(),
});
type Body = z.infer<typeof body>;
type Qualifier = z.infer<typeof qualifier>;

/** Bedrock bills a text by the thousand characters, each policy for itself. */
const CHARACTERS_PER_UNIT = 1000;

const unitsOf = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_UNIT);

/** The handler of ApplyGuardrail for the guardrails that there are. */
export function createApplyGuardrail(guardrails: readonly LocalGuardrail[]) {
  const policies = new Map(
    guardrails.map(({ id, version, policy }) => [`${id}/${version}`, guardrailPolicy.parse(policy)]),
  );
  return ({ labels, json }: AwsRequest) => {
    const policy = policies.get(`${labels['guardrailIdentifier']}/${labels['guardrailVersion']}`);
    if (!policy) {
      throw resourceNotFoundException('The guardrail identifier or version provided in the request does not exist.');
    }
    const parsed = body.safeParse(json);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw validationException(
        `1 validation error detected: Value at '${issue?.path.join('.')}' failed to satisfy constraint: ${issue?.message}`,
      );
    }
    return { json: assess(parsed.data, policy) };
  };
}

function textOf({ content }: Body, wanted: Qualifier): string {
  return content
    .filter(({ text: { qualifiers } }) =>
      qualifiers.length === 0 ? wanted === 'guard_content' : qualifiers.includes(wanted),
    )
    .map(({ text }) => text.text)
    .join('\n');
}

/** All policies look at everything that is guarded; one that blocks puts the configured message in place of it. */
function assess(request: Body, policy: GuardrailPolicy) {
  const { source } = request;
  const text = textOf(request, 'guard_content');
  const sensitive = findSensitive(text, source, policy);
  const grounded = { answer: text, sources: textOf(request, 'grounding_source'), query: textOf(request, 'query') };
  const findings = [
    ...[findTopics, findContent, findWords].map((find) => find(text, source, policy)),
    sensitive,
    ...(source === 'OUTPUT' ? [findUngrounded(grounded, policy)] : []),
  ];
  const isBlocked = findings.some(({ blocks }) => blocks);
  const isMasked = sensitive.text !== text;
  const said = isBlocked ? blockedText(source, policy) : sensitive.text;
  return {
    action: isBlocked || isMasked ? 'GUARDRAIL_INTERVENED' : 'NONE',
    actionReason: reasonOf(isBlocked, isMasked),
    outputs: isBlocked || isMasked ? [{ text: said }] : [],
    assessments: [Object.assign({}, ...findings.map(({ assessment }) => assessment))],
    usage: usageOf(text, grounded),
  };
}

function reasonOf(isBlocked: boolean, isMasked: boolean): string {
  if (isBlocked) return 'Guardrail blocked.';
  return isMasked ? 'Guardrail masked.' : 'No action.';
}

const blockedText = (source: Source, { blockedInputMessaging, blockedOutputsMessaging }: GuardrailPolicy): string =>
  source === 'INPUT' ? blockedInputMessaging : blockedOutputsMessaging;

function usageOf(text: string, { sources, query }: { readonly sources: string; readonly query: string }) {
  const units = unitsOf(text);
  const isGrounding = sources !== '' && query !== '';
  return {
    topicPolicyUnits: units,
    contentPolicyUnits: units,
    wordPolicyUnits: units,
    sensitiveInformationPolicyUnits: units,
    sensitiveInformationPolicyFreeUnits: 0,
    contextualGroundingPolicyUnits: isGrounding ? unitsOf(text + sources + query) : 0,
  };
}
