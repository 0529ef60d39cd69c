import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** The regions that a cross-region inference profile may send a request to, by the prefix of its id. */
const regionsOfProfile: Readonly<Record<string, string>> = {
  us: 'us-*',
  eu: 'eu-*',
  apac: 'ap-*',
  jp: 'ap-northeast-*',
  au: 'ap-southeast-*',
  global: '*',
};

/** The ARNs that calling a model by this id touches: the model alone, or a profile and the model in each of its regions. */
export function modelArns(scope: Construct, modelId: string): readonly string[] {
  const stack = Stack.of(scope);
  const foundation = (region: string, id: string) =>
    stack.formatArn({ service: 'bedrock', region, account: '', resource: 'foundation-model', resourceName: id });
  const [prefix = '', ...rest] = modelId.split('.');
  const regions = regionsOfProfile[prefix];
  if (regions === undefined) return [foundation(stack.region, modelId)];
  const profile = stack.formatArn({ service: 'bedrock', resource: 'inference-profile', resourceName: modelId });
  const model = foundation(regions, rest.join('.'));
  // A global profile is also checked against the model without a region (Bedrock User Guide, "Global cross-Region inference").
  return prefix === 'global' ? [profile, model, foundation('', rest.join('.'))] : [profile, model];
}

/** Converse and InvokeModel are one permission. */
export const mayInvoke = (scope: Construct, modelIds: readonly string[]): PolicyStatement =>
  new PolicyStatement({
    actions: ['bedrock:InvokeModel'],
    resources: modelIds.flatMap((modelId) => modelArns(scope, modelId)),
  });
