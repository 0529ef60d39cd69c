import { z } from 'zod';
import { AwsError, validationException } from '../../../wire/aws-error.ts';
import { estimateTokens } from '../token-count.ts';
import { embedText, toUnitLength } from './embed-text.ts';

const MAX_TOKENS = 8192;
const MAX_CHARACTERS = 50_000;

/** Bedrock user guide, "Amazon Titan Embeddings G1 - Text", the request of V2. */
const request = z.strictObject({
  inputText: z.string().min(1).max(MAX_CHARACTERS),
  dimensions: z.union([z.literal(256), z.literal(512), z.literal(1024)]).default(1024),
  normalize: z.boolean().default(true),
  embeddingTypes: z
    .array(z.enum(['float', 'binary']))
    .min(1)
    .default(['float']),
});

interface TitanAnswer {
  /** Absent when only binary was asked for. */
  readonly embedding?: readonly number[];
  readonly embeddingsByType: { readonly float?: readonly number[]; readonly binary?: readonly number[] };
  readonly inputTextTokenCount: number;
}

/** amazon.titan-embed-text-v2:0. Throws ValidationException with the words of Bedrock. */
export function invokeTitan(body: Uint8Array): TitanAnswer {
  const { inputText, dimensions, normalize, embeddingTypes } = parse(body);
  const inputTextTokenCount = estimateTokens(inputText);
  if (inputTextTokenCount > MAX_TOKENS) {
    throw validationException(
      `400 Bad Request: Too many input tokens. Max input tokens: ${MAX_TOKENS}, request input token count: ${inputTextTokenCount} `,
    );
  }
  const vector = embedText(inputText, dimensions);
  const float = [...(normalize ? toUnitLength(vector) : vector)];
  const isWanted = (type: 'float' | 'binary'): boolean => embeddingTypes.includes(type);
  return {
    ...(isWanted('float') && { embedding: float }),
    embeddingsByType: {
      ...(isWanted('float') && { float }),
      ...(isWanted('binary') && { binary: float.map((value) => (value > 0 ? 1 : 0)) }),
    },
    inputTextTokenCount,
  };
}

function parse(body: Uint8Array): z.infer<typeof request> {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    throw malformed('');
  }
  const parsed = request.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw malformed(issue ? ` ${describe(issue, json)},` : '');
}

const malformed = (why: string): AwsError =>
  validationException(
    `Malformed input request:${why || ','} please reformat your input and try again.`.replace(':,', ','),
  );

function describe(issue: z.core.$ZodIssue, json: unknown): string {
  const [name] = issue.path;
  if (issue.code === 'unrecognized_keys') return `#: extraneous key [${issue.keys.join(', ')}] is not permitted`;
  if (name === undefined) return '#: expected type: JSONObject';
  if (typeof json === 'object' && json !== null && !(String(name) in json))
    return `#: required key [${String(name)}] not found`;
  return `#/${issue.path.join('/')}: ${issue.message}`;
}
