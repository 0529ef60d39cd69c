const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** What a listener hears of SSML, in plain words: a code that is spelled comes letter by letter. */
export const heard = (documents: readonly string[] = []): string =>
  documents
    .join(' ')
    .replaceAll(/<sub alias="([^"]*)">([^<]*)<\/sub>/g, (_, alias: string, written: string) =>
      alias.replaceAll(', ', ' ').length >= written.length * 2 - 1 && /^.(?:, .+)*$/u.test(alias)
        ? Array.from(written).join(' ')
        : alias,
    )
    .replaceAll(/<\/s>\s*<s>/g, ' ')
    .replaceAll(/<break [^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|apos|amp);/g, (entity, name: string) => entities[name] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim();
