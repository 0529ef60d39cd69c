import type { AwsJsonService, Clock } from '../../service.ts';
import { createApertium } from './apertium.ts';
import { translateOperations } from './operations.ts';
import { terminologyOperations } from './terminology-operations.ts';
import type { Terminologies } from './terminology-operations.ts';
import type { TranslationEngine } from './translation-engine.ts';
import { createTranslationMemory } from './translation-memory.ts';
import type { TranslationUnit } from './translation-memory.ts';

export interface TranslateOptions {
  /** What can be translated word for word as somebody wrote it; nothing unless given. */
  readonly memory?: readonly TranslationUnit[];
  /** What translates the rest; Apertium, where it is installed, unless given. */
  readonly engine?: TranslationEngine;
  readonly now?: Clock;
}

export function createTranslateService({ memory = [], engine, now = Date.now }: TranslateOptions = {}): AwsJsonService {
  const terminologies: Terminologies = new Map();
  const apertium = createApertium();
  return {
    name: 'Translate',
    signingName: 'translate',
    protocol: 'awsJson1.1',
    targetPrefix: 'AWSShineFrontendService_20170701',
    messageMember: 'Message',
    operations: [
      ...translateOperations({
        memory: createTranslationMemory(memory),
        engine: engine ?? apertium.translate,
        terminologies,
      }),
      ...terminologyOperations(terminologies, now),
    ],
    standIns: ['Translate: a memory of known sentences, and Apertium where it is installed'],
    close: async () => apertium.close(),
  };
}
