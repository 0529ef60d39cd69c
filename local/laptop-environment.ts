import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { guardrailPolicy } from '../bot-definition/guardrail-policy.ts';
import { terminologyName } from './import-terminology.ts';
import { embedding } from './ingest-documents.ts';
import { type LaptopOptions, UsageError } from './options.ts';
import { snapshotUrlOf } from './snapshot-url.ts';

export const tableNames = {
  INVENTORY_TABLE: 'frontdesk-inventory',
  BOOKING_TABLE: 'frontdesk-bookings',
  CONVERSATION_TABLE: 'frontdesk-conversations',
};

/** What infra deploys, local/aws enforces. */
export const guardrail = { id: 'frontdesk', version: '1', policy: guardrailPolicy };

export const content = join(import.meta.dirname, '..', 'content');

/** How names are pronounced: what infra puts into the function's bundle. */
const lexicons = readdirSync(content)
  .filter((file) => file.endsWith('.pls'))
  .map((file) => join(content, file));

/** local/aws takes any keys. Bedrock in AWS does not, and the SDK has its address by the service's own variable. */
function accountFor({ bedrockModel }: LaptopOptions): NodeJS.ProcessEnv {
  if (bedrockModel === undefined) {
    return {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      GUARDRAIL_ID: guardrail.id,
      GUARDRAIL_VERSION: guardrail.version,
    };
  }
  const { GUARDRAIL_ID, GUARDRAIL_VERSION } = process.env;
  if (GUARDRAIL_ID === undefined || GUARDRAIL_VERSION === undefined) {
    throw new UsageError(
      'Set GUARDRAIL_ID and GUARDRAIL_VERSION to a guardrail of that account: what no guardrail checks, no model is asked.',
    );
  }
  const region = process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  const bedrock = `https://bedrock-runtime.${region}.amazonaws.com`;
  return {
    AWS_REGION: region,
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: process.env['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] ?? bedrock,
  };
}

/** The product's programs read what infra would have set; the SDK finds local/aws by its own variable. */
export function setEnvironment(options: LaptopOptions, found: { awsUrl: string; identitySecret: string }): void {
  Object.assign(process.env, {
    // Said of versions to come; those of the lock file run on this Node.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    AWS_ENDPOINT_URL: found.awsUrl,
    ...accountFor(options),
    ...tableNames,
    IDENTITY_SECRET: found.identitySecret,
    MODEL_ID: options.bedrockModel ?? 'amazon.nova-2-lite-v1:0',
    EMBEDDING_MODEL_ID: embedding.modelId,
    KNOWLEDGE_URL: snapshotUrlOf(options),
    LEXICONS: lexicons.join(','),
    TRANSLATE_TERMINOLOGY: terminologyName,
    KNOWLEDGE_CHECK_SECONDS: '0.25',
    POWERTOOLS_LOG_LEVEL: process.env['POWERTOOLS_LOG_LEVEL'] ?? 'WARN',
  });
}
