import { AwsError, validationException } from '../../wire/aws-error.ts';

const EMBEDDING_MODEL = 'amazon.titan-embed-text-v2:0';

/** Families that speak Converse. Which of their versions exist changes monthly, so any name in a family is taken. */
const TEXT_MODEL =
  /^(?:(?:us|us-gov|eu|jp|au|ca|apac|global)\.)?(?:amazon\.(?:nova|titan-text)|(?:ai21|anthropic|deepseek|meta|minimax|mistral|moonshot|openai|qwen|writer|zai|cohere\.command|google\.gemma|nvidia\.nemotron)[.-])[\w.:-]*$/;

/** "arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.amazon.nova-lite-v1:0" → "eu.amazon.nova-lite-v1:0" */
const ARN = /^arn:aws[\w-]*:bedrock:[\w-]+:\d*:(?:foundation-model|inference-profile)\/(.+)$/;

const nameOf = (modelId: string): string => ARN.exec(modelId)?.[1] ?? modelId;

/** Throws what Bedrock answers for a model that cannot make embeddings here. */
export function requireEmbeddingModel(modelId: string): void {
  if (nameOf(modelId) === EMBEDDING_MODEL) return;
  if (TEXT_MODEL.test(nameOf(modelId))) {
    throw validationException(`Local AWS invokes ${EMBEDDING_MODEL} alone; use Converse for a text model.`);
  }
  throw unknownModel(modelId);
}

/** Throws what Bedrock answers for a model that cannot converse. */
export function requireTextModel(modelId: string): void {
  if (TEXT_MODEL.test(nameOf(modelId))) return;
  if (nameOf(modelId) === EMBEDDING_MODEL) {
    throw validationException(
      "This action doesn't support the model that you provided. Try again with a supported text or chat model.",
    );
  }
  throw unknownModel(modelId);
}

/** An ARN that leads nowhere is a missing resource, a name that is none is an invalid request. */
const unknownModel = (modelId: string): AwsError =>
  modelId.startsWith('arn:')
    ? new AwsError({
        type: 'ResourceNotFoundException',
        status: 404,
        message: `Could not resolve the foundation model from the model identifier: ${modelId}`,
      })
    : validationException('The provided model identifier is invalid.');
