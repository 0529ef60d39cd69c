/**
 * The locale that a thread's conversation has moved to, by its session: the person's profile says only what Slack itself is shown
 * in. Kept as long as Lex may keep the session, and for a day.
 */
export interface ThreadLanguages {
  /** Undefined until the conversation has moved. */
  of(sessionId: string): Promise<string | undefined>;
  keep(sessionId: string, localeId: string): Promise<void>;
}

/** In this process, for the laptop. */
export function createMemoryThreadLanguages(): ThreadLanguages {
  const locales = new Map<string, string>();
  return {
    of: async (sessionId) => locales.get(sessionId),
    keep: async (sessionId, localeId) => {
      locales.set(sessionId, localeId);
    },
  };
}
