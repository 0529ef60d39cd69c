import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Translate knows no resource for TranslateText but the terminologies that a request names. */
export function grantTranslation(grantee: IGrantable): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] }),
  );
}
