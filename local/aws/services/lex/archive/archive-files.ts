import { z } from 'zod';
import { ArchiveError } from './archive-error.ts';

/** Path in the archive → text, or bytes in UTF-8. How they were packed (zip, folder, generated) is the caller's business. */
export type ArchiveFiles = ReadonlyMap<string, string | Uint8Array>;

/** Packing tools add these. */
const NOT_OURS = /(^|\/)(__MACOSX\/|\.)/;

/**
 * The files below the folder that holds Bot.json, by path from there. Lex packs `<BotName>/Bot.json`; archives packed again by hand
 * have one folder more, or none. The Manifest is not needed to tell where the bot is, so its many spellings do not matter.
 */
export class BotFolder {
  readonly #files: ReadonlyMap<string, string | Uint8Array>;
  readonly #root: string;

  constructor(files: ArchiveFiles) {
    const entries = [...files].map(
      ([path, content]) => [path.replaceAll('\\', '/').replace(/^\.?\//, ''), content] as const,
    );
    this.#files = new Map(entries.filter(([path]) => !NOT_OURS.test(path)));
    this.#root = botFile([...this.#files.keys()]).slice(0, -'Bot.json'.length);
  }

  /** Names of the folders directly in `folder` ("BotLocales", "BotLocales/en_US/Intents"), sorted. */
  foldersIn(folder: string): readonly string[] {
    const prefix = `${this.#root}${folder}/`;
    const names = [...this.#files.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length))
      .filter((rest) => rest.includes('/'))
      .map((rest) => rest.slice(0, rest.indexOf('/')));
    return [...new Set(names)].sort();
  }

  has(path: string): boolean {
    return this.#files.has(this.#root + path);
  }

  /** Throws ArchiveError when the file is missing, is not JSON or is not what `shape` says. */
  read<Shape extends z.ZodType>(path: string, shape: Shape): z.output<Shape> {
    const file = this.#root + path;
    const content = this.#files.get(file);
    if (content === undefined) throw new ArchiveError('MISSING_FILE', { file }, 'the archive has no such file');
    const parsed = shape.safeParse(parseJson(file, typeof content === 'string' ? content : decode(content)));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new ArchiveError(
      'WRONG_SHAPE',
      { file, field: fieldPath(issue?.path ?? []) },
      issue?.message ?? 'is not valid',
    );
  }
}

const depth = (path: string): number => path.split('/').length;

/** Where Bot.json is, nearest to the top. */
function botFile(paths: readonly string[]): string {
  const [bot, other] = paths.filter((path) => /(^|\/)Bot\.json$/.test(path)).sort((a, b) => depth(a) - depth(b));
  if (bot === undefined) {
    const isPart = paths.some((path) => /(^|\/)(BotLocale|Intent)\.json$/.test(path));
    const reason = isPart ? 'there is a part of a bot alone; export the whole bot' : noBot;
    throw new ArchiveError('MISSING_FILE', { file: 'Bot.json' }, reason);
  }
  if (other !== undefined && depth(other) === depth(bot)) {
    throw new ArchiveError('WRONG_SHAPE', { file: other }, `is a second bot beside ${bot}; give each by itself`);
  }
  return bot;
}

const noBot = 'the archive has no such file, so it is no export of a Lex V2 bot (a Lex V1 export has another form)';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function parseJson(file: string, text: string): unknown {
  try {
    // Some exports start with a byte order mark, which JSON.parse refuses.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new ArchiveError('NOT_JSON', { file }, cause instanceof Error ? cause.message : 'is not JSON');
  }
}

function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
