/**
 * What a local AWS service is to the gateway. A service declares its operations; the wire finds the operation, decodes the
 * request, and encodes the answer or the AwsError that the handler throws.
 */

/** A decoded event-stream message without its framing. Text headers only, which is all that the services here use. */
export interface StreamEvent {
  /** The union member, ":event-type" on the wire, such as "TextInputEvent". */
  readonly type: string;
  /** The JSON payload. Blobs inside it are base64, as the services here have no blob payloads. */
  readonly payload: unknown;
}

export interface AwsRequest {
  /** The path's labels, percent-decoded. Empty for awsJson. */
  readonly labels: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole body; empty when the operation's input is `events`. */
  readonly body: Uint8Array;
  /** The parsed body when the operation's input is `json` (`{}` for an empty body), else undefined. Unchecked. */
  readonly json: unknown;
  /** The client's events when the operation's input is `events`; ends when the client ends its side. */
  readonly events: AsyncIterable<StreamEvent>;
  readonly requestId: string;
  /** Aborted when the client goes away before it was answered. */
  readonly signal: AbortSignal;
}

/** `status` is 200 unless given. Events that are all known are sent at once. An `events` iterable may throw an AwsError: it reaches the client as an exception frame. */
export type AwsResponse = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
} & (
  | { readonly json: unknown }
  | { readonly body: Uint8Array | AsyncIterable<Uint8Array> }
  | { readonly events: AsyncIterable<StreamEvent> | readonly StreamEvent[] }
);

export interface Operation {
  /** AWS's name, such as "RecognizeText". */
  readonly name: string;
  /** How the body is handed over; `json` unless given. */
  readonly input?: 'json' | 'bytes' | 'events';
  /** What SUPPORTED.md says: `exact` answers as AWS does, as far as public documents tell; `approximated` differs as the note says. */
  readonly support: 'exact' | 'approximated';
  /** One line for SUPPORTED.md: the difference, or what was left out. Empty when there is nothing to say. */
  readonly note: string;
  readonly handler: (request: AwsRequest) => AwsResponse | Promise<AwsResponse>;
}

export interface RestJsonOperation extends Operation {
  readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
  /** Such as "/model/{modelId}/converse"; each label is one path segment, of at least one character. */
  readonly path: string;
}

/** Something a service does that is more, or less, than one operation. */
export interface Feature {
  readonly name: string;
  readonly support: 'absent' | 'approximated' | 'exact';
  /** What differs, or happens instead; empty when there is nothing to say. */
  readonly note: string;
}

/** Something of the service that AWS has not: for whoever develops against it, at GET `path`. */
export interface LocalView {
  /** Such as "/_local/turns". */
  readonly path: string;
  readonly contentType: string;
  readonly open: (query: URLSearchParams, signal: AbortSignal) => AsyncIterable<Uint8Array>;
}

interface ServiceFacts {
  /** The SDK's service id, such as "Lex Runtime V2": the heading in SUPPORTED.md and the key of AWS's operation names. */
  readonly name: string;
  /** The name in the credential scope, such as "lex": decides where two services have the same path. */
  readonly signingName: string;
  /** One line each for the start banner and SUPPORTED.md: what stands in for something that cannot run here. */
  readonly standIns?: readonly string[];
  /** Paragraphs for SUPPORTED.md: what whoever uses the service here must know besides its operations. */
  readonly notes?: readonly string[];
  /** For SUPPORTED.md, below the operations. */
  readonly features?: readonly Feature[];
  readonly views?: readonly LocalView[];
  readonly close?: () => Promise<void>;
}

export interface RestJsonService extends ServiceFacts {
  readonly protocol: 'restJson1';
  readonly operations: readonly RestJsonOperation[];
}

export interface AwsJsonService extends ServiceFacts {
  readonly protocol: 'awsJson1.0' | 'awsJson1.1';
  /** The part of X-Amz-Target before the dot, such as "DynamoDB_20120810". */
  readonly targetPrefix: string;
  /** Translate spells the error body's member "Message"; "message" unless given. */
  readonly messageMember?: 'message' | 'Message';
  readonly operations: readonly Operation[];
}

export type Service = RestJsonService | AwsJsonService;

/** Facts for whoever runs the program. Never utterances, slots, documents or model output. */
export type LogSink = (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;

/** Epoch milliseconds. */
export type Clock = () => number;
