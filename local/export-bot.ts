/**
 * `npm run bot:export -- [PATH]`: the bot as Lex imports it, a zip unless PATH is a folder's name. Read back before it is written:
 * what the local Lex would refuse, Lex refuses too.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { bot } from '../bot-definition/bot.ts';
import { lexArchive } from '../bot-definition/lex-archive.ts';
import { saveArchiveFolder, zipArchive } from '../bot-definition/lex-archive/save-archive.ts';
import { readArchive } from './aws/services/lex/archive/read-archive.ts';
import { unzipArchive } from './aws/services/lex/archive/unzip-archive.ts';
import { UsageError } from './options.ts';
import { tellTrouble } from './tell-trouble.ts';

/** As the console names an export (Bot-Version-Id-LexJson), where git looks away. */
const usual = join(import.meta.dirname, '..', 'dist', `${bot.name}-DRAFT-${bot.identifier}-LexJson.zip`);

async function exportBot(words: readonly string[]): Promise<void> {
  const [path = usual, ...others] = words;
  if (path.startsWith('-') || others.length > 0) throw new UsageError('npm run bot:export -- [file.zip or folder]');
  const archive = lexArchive(bot);
  const zip = zipArchive(archive);
  const { locales, warnings } = readArchive(unzipArchive(path, zip));
  const target = resolve(path);
  if (target.endsWith('.zip')) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, zip);
  } else {
    await saveArchiveFolder(archive, target);
  }
  const intents = [...locales.values()].map(({ localeId, intents }) => `${localeId} with ${intents.length} intents`);
  console.log(`${relative(process.cwd(), target)}: ${bot.name}, ${intents.join(', ')}.`);
  for (const warning of warnings) console.log(`  not done by the local Lex: ${warning}`);
  console.log('Import it in the Lex console (Actions, Import), or with aws lexv2-models start-import.');
}

try {
  await exportBot(process.argv.slice(2));
} catch (error) {
  tellTrouble(error);
}
