import 'soundswallower';

/** What soundswallower 0.6.3 has and its types leave out. */
declare module 'soundswallower' {
  interface SoundSwallowerModule {
    modelBase: string;
    defaultModel: string;
  }
  interface Decoder {
    /** Reads the grammar that the configuration's `fsg` names; also in the place of one read before. */
    init_grammar(): Promise<void>;
  }
}
