import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import createSoundSwallower from 'soundswallower';
import type { Decoder, Segment, SoundSwallowerModule } from 'soundswallower';
import { asFloats } from '../../../../audio/pcm.ts';
import type { UnderstandableLocale } from '../../nlu/understanding.ts';
import { botGrammar } from '../grammar/bot-grammar.ts';
import type { Expected } from '../grammar/bot-phrases.ts';
import type { Homophones } from '../grammar/homophones.ts';
import { homophonesOf } from '../grammar/homophones.ts';
import type { Likelihood } from '../grammar/likelihood.ts';
import { likeliestRowOf } from '../grammar/likelihood.ts';
import { compact } from '../grammar/compact.ts';
import type { Pronounced } from '../grammar/lexicon.ts';
import { renderDictionary } from '../grammar/lexicon.ts';
import { renderNetwork } from '../grammar/network.ts';
import { rowsNetwork } from '../grammar/rows-network.ts';
import { soundAlikes } from '../grammar/sound-alikes.ts';
import type { SpokenLanguage } from '../languages/spoken-language.ts';
import type { Heard, ReadWords, Transcription } from './heard.ts';
import { isDoubtful, readHypothesis, readTranscript, wordsIn } from './heard.ts';
import { hearAgain, scoreOf } from './hear-again.ts';
import { inlineWasm } from './inline-wasm.ts';
import { lineSettings, modelBase, withFiles } from './model-files.ts';
import { readPronunciations } from './read-pronunciations.ts';

/** Hertz: the acoustic models are of telephone lines. */
export const LINE_HERTZ = 8000;

export interface Recognizable {
  readonly locale: UnderstandableLocale;
  readonly language: SpokenLanguage;
  /** What callers may ask about. */
  readonly topics: readonly string[];
}

/** Wider than soundswallower's own, as short answers are lost otherwise; narrower by and by while more words are possible than that. */
const BEAMS = { beam: 1e-50, pbeam: 1e-42, wbeam: 1e-38, maxhmmpf: 1800 };
/** Pauses and the ways to say a word are in our grammars: adding them takes soundswallower four times as long as all else. */
const OWN_ARCS = { fsgusefiller: false, fsgusealtpron: false };
/** Lex has a second and a third transcription in these alone (DG using-transcript-confidence-scores). */
const WITH_OTHERS: ReadonlySet<string> = new Set(['en_GB', 'en_US']);
/** The loudness to begin with, before any was heard. */
const FIRST_LOUDNESS = '60,3,-1';

interface PronouncedBot extends Recognizable {
  readonly words: Pronounced;
  readonly homophones: Homophones;
}

interface Grammar {
  /** As soundswallower reads it. */
  readonly fsg: string;
  readonly likelihood: Likelihood;
  readonly read: ReadWords;
}

/** One utterance at a time; the grammar is that of what is expected. */
export class Recognizer {
  readonly module: SoundSwallowerModule;
  readonly #decoder: Decoder;
  readonly #bot: PronouncedBot;
  /** By what is expected: a bot has only so many questions. */
  readonly #grammars = new Map<string, Grammar>();
  #grammar: Grammar;
  /** What the decoder has read; undefined when that is something else. */
  #loaded: Grammar | undefined;
  #isHearing = false;
  #speaker: object | undefined;

  private constructor(module: SoundSwallowerModule, decoder: Decoder, bot: PronouncedBot) {
    this.module = module;
    this.#decoder = decoder;
    this.#bot = bot;
    this.#grammar = this.#grammarFor(undefined);
  }

  /** Loads the model of the language: some 200 ms and 50 MB. */
  static async load(bot: Recognizable): Promise<Recognizer> {
    const { model, guess } = bot.language;
    inlineWasm();
    const module = await createSoundSwallower({ modelBase, defaultModel: model });
    const folder = join(modelBase, model);
    const { lexicon } = botGrammar(bot.locale, bot.language, { expected: undefined, topics: bot.topics });
    const path = join(folder, 'dict.txt');
    const pronounce = await readPronunciations({ path, words: lexicon.spelled(), guess });
    const words = lexicon.pronounced(pronounce);
    const files = {
      dict: renderDictionary(words),
      fdict: `${await readFile(join(folder, 'noisedict.txt'), 'utf8')}\n${renderDictionary(lexicon.noises)}`,
      featparams: await lineSettings(model),
    };
    const decoder = await withFiles(files, async (paths) => {
      const line = { loglevel: 'FATAL', samprate: LINE_HERTZ, cmninit: FIRST_LOUDNESS };
      const settings = { ...line, ...BEAMS, ...OWN_ARCS, ...paths };
      const loaded = new module.Decoder(settings);
      await loaded.initialize();
      return loaded;
    });
    const recognizer = new Recognizer(module, decoder, { ...bot, words, homophones: homophonesOf(words) });
    await recognizer.expect(undefined);
    return recognizer;
  }

  /** Makes the answers to what was asked more likely; some 150 ms when it is something else than before. */
  async expect(expected: Expected): Promise<void> {
    const grammar = this.#grammarFor(expected);
    if (grammar === this.#loaded) return;
    this.#interrupt();
    await this.#use(grammar.fsg);
    this.#grammar = grammar;
    this.#loaded = grammar;
  }

  async #use(grammar: string): Promise<void> {
    await withFiles({ fsg: grammar }, async ({ fsg = '' }) => {
      this.#decoder.set_config('fsg', fsg);
      await this.#decoder.init_grammar();
    });
  }

  #grammarFor(expected: Expected): Grammar {
    const key = JSON.stringify(expected ?? '');
    const grammar = this.#grammars.get(key) ?? this.#grammarOf(expected);
    this.#grammars.set(key, grammar);
    return grammar;
  }

  #grammarOf(expected: Expected): Grammar {
    const { locale, language, topics, words, homophones } = this.#bot;
    const { network, ...ends } = botGrammar(locale, language, { expected, topics });
    const small = compact(network, ends);
    const likeliest = likeliestRowOf(network, ends);
    return {
      fsg: renderNetwork(small.network, small, words),
      likelihood: (row) => likeliest(row.map((word) => [word])).likelihood,
      read: (row) => likeliest(row.map(homophones)),
    };
  }

  /** Samples of LINE_HERTZ, with little silence around them. Whoever was being heard has to be heard anew. */
  recognize(samples: Int16Array): Transcription {
    this.#decode(samples);
    return this.end();
  }

  #decode(samples: Int16Array): void {
    this.begin(undefined);
    this.#decoder.process_audio(asFloats(samples), false, true);
    this.#interrupt();
  }

  /**
   * Hears again what was just heard, of all that this bot knows against what sounds like it alone. Takes as long as hearing it
   * did, and the next grammar has to be read anew, so it is for what is in doubt.
   */
  async reconsider(samples: Int16Array, heard: Transcription): Promise<Heard> {
    const { locale, language, words: pronounced } = this.#bot;
    const { mistakable } = language;
    const words = this.#words();
    const { likelihood, read } = this.#grammar;
    const isSure = !isDoubtful(heard) || !WITH_OTHERS.has(locale.localeId);
    const alikes = isSure ? [] : soundAlikes({ words, pronounced, likelihood, mistakable });
    if (alikes.length === 0) return { ...heard, others: [] };
    const rows = [{ words, likelihood: likelihood(words) }, ...alikes];
    this.#loaded = undefined;
    return hearAgain(heard, async (isHeard) => {
      const { network, ...ends } = rowsNetwork(rows, isHeard);
      await this.#use(renderNetwork(network, ends, pronounced));
      this.#decode(samples);
      const row = this.#words();
      if (row.length === 0) return undefined;
      const transcript = readTranscript(read(row).words);
      return { words: row, transcript, score: scoreOf(this.#found().map(({ p: fit }) => fit)) };
    });
  }

  /** Begins to hear a speaker piece by piece. */
  begin(speaker: object | undefined): void {
    this.#interrupt();
    this.#decoder.start();
    this.#isHearing = true;
    this.#speaker = speaker;
  }

  isHearing(speaker: object): boolean {
    return this.#isHearing && this.#speaker === speaker;
  }

  hear(samples: Int16Array): void {
    this.#decoder.process_audio(asFloats(samples));
  }

  /** What it is up to now; may change with every word to come. */
  partial(): string {
    return readTranscript(wordsIn(this.#decoder.get_text().split(' ')));
  }

  end(): Transcription {
    this.#interrupt();
    return this.soFar();
  }

  /** How it would be heard if it ended now. */
  soFar(): Transcription {
    return readHypothesis(
      this.#found().map(({ t: word, d: seconds, p: fit }) => ({ word, sound: { seconds, fit } })),
      this.#grammar.read,
    );
  }

  #words(): readonly string[] {
    return wordsIn(this.#found().map(({ t: word }) => word));
  }

  #found(): readonly Segment[] {
    // Typed as always there, and absent when nothing at all was found.
    const words: readonly Segment[] | undefined = this.#decoder.get_alignment().w;
    return words ?? [];
  }

  #interrupt(): void {
    if (this.#isHearing) this.#decoder.stop();
    this.#isHearing = false;
  }
}
