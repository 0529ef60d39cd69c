import { ApplyGuardrailCommand } from '@aws-sdk/client-bedrock-runtime';
import type {
  BedrockRuntimeClient,
  GuardrailAssessment,
  GuardrailContentBlock,
  GuardrailUsage,
} from '@aws-sdk/client-bedrock-runtime';
import { count } from '../telemetry/turn-meter.ts';
import type { ApplyPolicy, PolicyText } from './policy-check.ts';

export interface GuardrailSettings {
  readonly id: string;
  readonly version: string;
  readonly client: BedrockRuntimeClient;
}

/** Bedrock's ApplyGuardrail: the same check whichever model answers, and before any of it is shown. */
export function createApplyPolicy({ id, version, client }: GuardrailSettings): ApplyPolicy {
  return async (checked) => {
    const command = new ApplyGuardrailCommand({
      guardrailIdentifier: id,
      guardrailVersion: version,
      source: checked.side === 'question' ? 'INPUT' : 'OUTPUT',
      content: contentOf(checked),
    });
    const { action, outputs, assessments = [], usage } = await client.send(command);
    if (usage) count(checked.meter, unitsOf(usage));
    const reasons = assessments.flatMap(blockedBy);
    if (reasons.length > 0) return { verdict: 'blocked', reason: reasons.join(', ') };
    return {
      verdict: 'allowed',
      text: (action === 'GUARDRAIL_INTERVENED' ? outputs?.[0]?.text : undefined) ?? checked.text,
    };
  };
}

const block = (text: string, qualifier: 'grounding_source' | 'query' | 'guard_content'): GuardrailContentBlock => ({
  text: { text, qualifiers: [qualifier] },
});

function contentOf(checked: PolicyText): GuardrailContentBlock[] {
  if (checked.side === 'question') return [{ text: { text: checked.text } }];
  return [
    ...checked.sources.map((source) => block(source, 'grounding_source')),
    block(checked.question, 'query'),
    block(checked.text, 'guard_content'),
  ];
}

interface Found {
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly action?: string | undefined;
}

const FOUND: readonly ((assessment: GuardrailAssessment) => readonly Found[] | undefined)[] = [
  ({ topicPolicy }) => topicPolicy?.topics,
  ({ contentPolicy }) => contentPolicy?.filters,
  ({ wordPolicy }) => wordPolicy?.customWords,
  ({ wordPolicy }) => wordPolicy?.managedWordLists,
  ({ sensitiveInformationPolicy }) => sensitiveInformationPolicy?.piiEntities,
  ({ sensitiveInformationPolicy }) => sensitiveInformationPolicy?.regexes,
  ({ contextualGroundingPolicy }) => contextualGroundingPolicy?.filters,
];

/** The names of what blocked: facts for the log, not what was said. */
const blockedBy = (assessment: GuardrailAssessment): string[] =>
  FOUND.flatMap((listOf) => listOf(assessment) ?? [])
    .filter(({ action }) => action === 'BLOCKED')
    .map(({ name, type }) => name ?? type ?? 'word');

const unitsOf = (usage: GuardrailUsage) => ({
  topicUnits: usage.topicPolicyUnits ?? 0,
  contentUnits: usage.contentPolicyUnits ?? 0,
  sensitiveUnits: usage.sensitiveInformationPolicyUnits ?? 0,
  groundingUnits: usage.contextualGroundingPolicyUnits ?? 0,
});
