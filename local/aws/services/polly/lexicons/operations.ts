import { z } from 'zod';
import type { RestJsonOperation } from '../../../service.ts';
import { validationException } from '../../../wire/aws-error.ts';
import type { LexiconStore, StoredLexicon } from './lexicon-store.ts';
import { parsePls } from './parse-pls.ts';

const body = z.object({ Content: z.string() });

function nameOf(labels: Readonly<Record<string, string>>): string {
  const name = labels['LexiconName'] ?? '';
  if (/^[0-9A-Za-z]{1,20}$/.test(name)) return name;
  throw validationException(
    `1 validation error detected: Value '${name}' at 'lexiconName' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9A-Za-z]{1,20}`,
  );
}

function contentOf(json: unknown): string {
  const parsed = body.safeParse(json);
  if (parsed.success) return parsed.data.Content;
  throw validationException(
    "1 validation error detected: Value null at 'content' failed to satisfy constraint: Member must not be null",
  );
}

const attributesOf = ({ name, content, lastModified, pls }: StoredLexicon) => ({
  Alphabet: pls.alphabet,
  LanguageCode: pls.languageCode,
  LastModified: lastModified.getTime() / 1000,
  LexemesCount: pls.lexemesCount,
  LexiconArn: `arn:aws:polly:us-east-1:000000000000:lexicon/${name}`,
  Size: Buffer.byteLength(content),
});

const path = '/v1/lexicons/{LexiconName}';
const note = 'Kept in memory, for as long as the server runs.';

export const lexiconOperations = (store: LexiconStore, now: () => Date): readonly RestJsonOperation[] => [
  {
    name: 'PutLexicon',
    method: 'PUT',
    path,
    support: 'approximated',
    note,
    handler: ({ labels, json }) => {
      const name = nameOf(labels);
      const content = contentOf(json);
      store.put({ name, content, lastModified: now(), pls: parsePls(content) });
      return { json: {} };
    },
  },
  {
    name: 'GetLexicon',
    method: 'GET',
    path,
    support: 'exact',
    note: '',
    handler: ({ labels }) => {
      const lexicon = store.get(nameOf(labels));
      return {
        json: { Lexicon: { Name: lexicon.name, Content: lexicon.content }, LexiconAttributes: attributesOf(lexicon) },
      };
    },
  },
  {
    name: 'ListLexicons',
    method: 'GET',
    path: '/v1/lexicons',
    support: 'approximated',
    note: 'All in one page.',
    handler: () => ({
      json: { Lexicons: store.all().map((lexicon) => ({ Name: lexicon.name, Attributes: attributesOf(lexicon) })) },
    }),
  },
  {
    name: 'DeleteLexicon',
    method: 'DELETE',
    path,
    support: 'exact',
    note: '',
    handler: ({ labels }) => {
      store.remove(nameOf(labels));
      return { json: {} };
    },
  },
];
