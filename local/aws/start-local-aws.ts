import { join } from 'node:path';
import { createEarlyRequests } from './early-requests.ts';
import { createGateway } from './gateway.ts';
import type { Health } from './local-pages.ts';
import type { Clock, LogSink, Service } from './service.ts';
import { createBedrockAgentRuntimeService } from './services/bedrock-agent-runtime/create-bedrock-agent-runtime-service.ts';
import { createBedrockRuntimeService } from './services/bedrock-runtime/create-bedrock-runtime-service.ts';
import type { LocalGuardrail } from './services/bedrock-runtime/guardrail/apply-guardrail.ts';
import { createDynamoDbService } from './services/dynamodb/create-dynamodb-service.ts';
import { createLexService, type LexService } from './services/lex/create-lex-service.ts';
import type { BotFacts, BotToDeploy } from './services/lex/deploy-bot.ts';
import { createPollyService } from './services/polly/create-polly-service.ts';
import { createTranslateService } from './services/translate/create-translate-service.ts';
import type { TranslationUnit } from './services/translate/translation-memory.ts';
import { serveOnePort } from './wire/one-port-server.ts';

export interface LocalAwsOptions {
  /** 0, unless given, takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless given: signatures are not checked, so whoever reaches the port may do everything. */
  readonly host?: string;
  /** Where tables and sessions are kept. In memory, and gone with the process, unless given. */
  readonly dataFolder?: string;
  /** Bots of Lex, each with its archive and its Lambda. */
  readonly bots?: readonly BotToDeploy[];
  /** An OpenAI-compatible server that answers for Bedrock's text models. */
  readonly modelUrl?: string;
  /** A JSONL file of replies, played by Bedrock's text models instead of any model. */
  readonly recordedReplies?: string;
  /** Guardrails of Bedrock, each as CreateGuardrail takes it. */
  readonly guardrails?: readonly LocalGuardrail[];
  /** Sentences that Translate knows, each by language code. */
  readonly translations?: readonly TranslationUnit[];
  /** A file for Lex's conversation log. It holds what people say: none is kept unless given. */
  readonly conversationLog?: string;
  /** Whether the bots' Lambdas can be called; /_local/health says "starting" until then. From the start unless given. */
  readonly isReady?: () => boolean;
  readonly now?: Clock;
  readonly log?: LogSink;
}

export interface LocalAws {
  readonly port: number;
  /** The endpoint for every AWS client, such as "http://127.0.0.1:4566". */
  readonly url: string;
  /** One line each: what stands in for something of AWS that cannot run here. */
  readonly standIns: readonly string[];
  readonly bots: readonly BotFacts[];
  close(): Promise<void>;
}

/**
 * AWS, enough of it, on this machine. Rejects with an error whose `code` is PORT_IN_USE or DATA_FOLDER_IN_USE when another
 * program was first.
 */
export async function startLocalAws(options: LocalAwsOptions = {}): Promise<LocalAws> {
  const { host = '127.0.0.1', isReady = () => true, now = Date.now, log = () => {} } = options;
  const early = createEarlyRequests();
  let { listener } = early;
  // The port comes first: a second start must be told of the first one, not of its open files.
  const server = await serveOnePort((incoming, outgoing) => listener(incoming, outgoing), {
    host,
    port: options.port ?? 0,
  });
  try {
    const services = await openServices({ ...options, now, log });
    const standIns = services.flatMap((service) => service.standIns ?? []);
    const bots = services.flatMap((service) => ('bots' in service ? service.bots : []));
    const facts = { services: services.map(serviceFacts), bots, standIns };
    const health = (): Health => ({ status: isReady() ? 'ok' : 'starting', ...facts });
    listener = createGateway({ services, health, now, log });
    early.handOver(listener);
    return {
      standIns,
      bots,
      port: server.port,
      url: `http://${host}:${server.port}`,
      async close() {
        await server.close();
        for (const service of services) await service.close?.();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

type Settings = Omit<LocalAwsOptions, 'host' | 'port' | 'isReady'> & { readonly now: Clock; readonly log: LogSink };

/** All services of this machine, not yet reachable. Each may have a `close`. */
export async function openServices({
  dataFolder,
  modelUrl,
  recordedReplies,
  guardrails = [],
  translations = [],
  bots = [],
  conversationLog,
  now,
  log,
}: Settings): Promise<readonly (Service | LexService)[]> {
  const folderOf = (name: string): string | undefined => dataFolder && join(dataFolder, name);
  const polly = createPollyService({ log });
  const { synthesize } = polly;
  return [
    await createDynamoDbService({ folder: folderOf('dynamodb'), now, log }),
    createBedrockRuntimeService({ modelUrl, recordedReplies, guardrails, now }),
    createBedrockAgentRuntimeService(),
    await createLexService({
      bots,
      now,
      sessionFolder: folderOf('lex-sessions'),
      synthesize,
      conversationLog,
    }),
    polly,
    createTranslateService({ memory: translations, now }),
  ];
}

const serviceFacts = ({ name, operations }: Service) => ({
  name,
  operations: operations.map((operation) => operation.name),
});
