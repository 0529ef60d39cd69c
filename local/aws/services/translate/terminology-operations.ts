import { z } from 'zod';
import type { Clock, Operation } from '../../service.ts';
import { parseRequest } from './parse-request.ts';
import { parseTerms } from './terminology.ts';
import type { Term } from './terminology.ts';
import { translateErrors } from './translate-errors.ts';

export interface Terminology {
  readonly terms: readonly Term[];
  readonly languages: readonly string[];
  readonly isMulti: boolean;
  /** TerminologyProperties, as Translate answers them. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** By name; gone with the process. */
export type Terminologies = Map<string, Terminology>;

/** The name's pattern, its length and the file's size are the API reference's. */
const name = z
  .string()
  .max(256)
  .regex(/^(?:[A-Za-z0-9-]_?)+$/);
const largestFile = 10 * 1024 * 1024;

const importSchema = z.object({
  Name: name,
  MergeStrategy: z.literal('OVERWRITE'),
  Description: z.string().max(256).nullish(),
  TerminologyData: z.object({
    File: z.base64(),
    Format: z.enum(['CSV', 'TSV', 'TMX']),
    Directionality: z.enum(['UNI', 'MULTI']).nullish(),
  }),
});
const named = z.object({ Name: name });
const listSchema = z.object({ MaxResults: z.int().min(1).max(500).nullish(), NextToken: z.string().nullish() });

export const unknownTerminology = (wanted: string): Error =>
  translateErrors.resourceNotFound(`The specified terminology resource (${wanted}) could not be found.`);

const notes = {
  ImportTerminology: 'CSV and TSV, not TMX; kept until the program ends. Keys and tags are not kept.',
  GetTerminology: 'The properties, without an address to download the file from.',
  ListTerminologies: '',
  DeleteTerminology: '',
} as const;

export function terminologyOperations(terminologies: Terminologies, now: Clock): readonly Operation[] {
  const handlers: Readonly<Record<keyof typeof notes, (json: unknown) => object>> = {
    ImportTerminology: (json) => importTerminology(json, terminologies, now() / 1000),
    GetTerminology: (json) => ({ TerminologyProperties: find(json, terminologies).properties }),
    ListTerminologies: (json) => list(json, terminologies),
    DeleteTerminology: (json) => {
      find(json, terminologies);
      terminologies.delete(parseRequest(named, json).Name);
      return {};
    },
  };
  return Object.entries(handlers).map(([operation, handle]) => {
    const note = Object.entries(notes).find(([key]) => key === operation)?.[1] ?? '';
    const support = note === '' ? ('exact' as const) : ('approximated' as const);
    return { name: operation, support, note, handler: ({ json }) => ({ json: handle(json) }) };
  });
}

function importTerminology(json: unknown, terminologies: Terminologies, at: number): object {
  const { Name, Description, TerminologyData: data } = parseRequest(importSchema, json);
  const file = Buffer.from(data.File, 'base64');
  if (file.length > largestFile) {
    throw translateErrors.limitExceeded(
      `The terminology file has ${file.length} bytes, and ${largestFile} at most are allowed.`,
    );
  }
  const table =
    data.Format === 'TMX' ? undefined : parseTerms(file.toString('utf8'), data.Format === 'CSV' ? ',' : '\t');
  if (!table) {
    throw translateErrors.invalidParameter(
      'The terminology file is not CSV or TSV whose first row is language codes, each one once.',
    );
  }
  const [SourceLanguageCode, ...TargetLanguageCodes] = table.languages;
  const properties = {
    Name,
    ...(Description && { Description }),
    Arn: `arn:aws:translate:us-east-1:000000000000:terminology/${Name}/LATEST`,
    SourceLanguageCode,
    TargetLanguageCodes,
    SizeBytes: file.length,
    TermCount: table.terms.length * TargetLanguageCodes.length,
    CreatedAt: terminologies.get(Name)?.properties['CreatedAt'] ?? at,
    LastUpdatedAt: at,
    Directionality: data.Directionality ?? 'UNI',
    SkippedTermCount: 0,
    Format: data.Format,
  };
  terminologies.set(Name, { ...table, isMulti: data.Directionality === 'MULTI', properties });
  return { TerminologyProperties: properties };
}

function find(json: unknown, terminologies: Terminologies): Terminology {
  const { Name } = parseRequest(named, json);
  const found = terminologies.get(Name);
  if (!found) throw unknownTerminology(Name);
  return found;
}

/** A page begins after the name that its token is. */
function list(json: unknown, terminologies: Terminologies): object {
  const { MaxResults, NextToken } = parseRequest(listSchema, json);
  const names = [...terminologies.keys()].sort().filter((one) => !NextToken || one > NextToken);
  const page = names.slice(0, MaxResults ?? 500);
  return {
    TerminologyPropertiesList: page.map((one) => terminologies.get(one)?.properties),
    ...(page.length < names.length && { NextToken: page.at(-1) }),
  };
}
