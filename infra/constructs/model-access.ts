import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Aws, Stack, Validations } from 'aws-cdk-lib/core';

/** The regions that a cross-region inference profile may send a request to, by the prefix of its id. */
const regionsOfProfile: Readonly<Record<string, string>> = {
  us: 'us-*',
  eu: 'eu-*',
  apac: 'ap-*',
  jp: 'ap-northeast-*',
  au: 'ap-southeast-*',
  global: '*',
};

export interface ModelGrant {
  /** Converse and InvokeModel are one permission, ConverseStream is another. */
  readonly actions: ('bedrock:InvokeModel' | 'bedrock:InvokeModelWithResponseStream')[];
  readonly modelId: string;
}

/** Lets a function call a model: this one, and no other. */
export function grantInvoke(caller: IFunction, { actions, modelId }: ModelGrant): void {
  const resources = modelArns(Stack.of(caller), modelId);
  caller.addToRolePolicy(new PolicyStatement({ actions, resources }));
  for (const wildcard of resources.filter((resource) => resource.includes('*'))) {
    Validations.of(caller.role ?? caller).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${wildcard.replace(Aws.PARTITION, '<AWS::Partition>')}]`,
      reason: 'One model, in the regions that its inference profile chooses from.',
    });
  }
}

/** What calling by this id touches: a model of the region, or a profile and the model in each of the profile's regions. */
function modelArns(stack: Stack, modelId: string): string[] {
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
