import { z } from 'zod';
import type { Learner } from './learner.ts';

const answer = z.object({ intent: z.string(), classifications: z.array(z.object({ intent: z.string() })) });

/** What it says of a text below its own threshold. */
const NONE = 'None';

interface Manager {
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<unknown>;
}

interface Container {
  use(part: unknown): void;
}

interface NlpJs {
  readonly containerBootstrap: () => Promise<Container>;
  readonly Nlp: new (settings: unknown) => Manager;
  readonly LangEn: unknown;
}

/** Resolved at run time: nobody but this bench needs it. */
const PACKAGE: string = '@nlpjs/basic';

/** nlp.js 4, where somebody has installed it. */
export async function findNlpJs(): Promise<Learner | undefined> {
  const nlpJs = await load();
  if (!nlpJs) {
    console.log(
      `\n  Without its peer, nlp.js 4: npm install --no-save ${PACKAGE} measures it in the same run, in 3 minutes.`,
    );
    return undefined;
  }
  return {
    name: 'nlp.js',
    async learn({ train }) {
      // A container of its own each time, or a second training would add to the first.
      const container = await nlpJs.containerBootstrap();
      container.use(nlpJs.LangEn);
      const manager = new nlpJs.Nlp({
        container,
        languages: ['en'],
        autoSave: false,
        autoLoad: false,
        nlu: { log: false },
      });
      for (const { text, intent } of train) manager.addDocument('en', text, intent);
      await manager.train();
      return async (text) => {
        const { intent, classifications } = answer.parse(await manager.process('en', text));
        return { best: classifications[0]?.intent, believed: intent !== NONE };
      };
    },
  };
}

async function load(): Promise<NlpJs | undefined> {
  try {
    const loaded: NlpJs = await import(PACKAGE);
    return loaded;
  } catch {
    return undefined;
  }
}
