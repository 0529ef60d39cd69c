import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `npm start`'s program as a person does. Whoever starts it has to see that it ends. */
export function startProgram(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const program = spawn(process.execPath, ['--import', '@oxc-node/core/register', 'local/start.ts', ...words], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1', ...environment },
  });
  const said = { out: '', err: '' };
  program.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  program.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  const ended = new Promise<Ended>((done) => program.on('close', (code) => done({ code, ...said })));
  const ready = async (line = /^Ready/m): Promise<string> => {
    while (!line.test(said.out)) {
      if (program.exitCode !== null) throw new Error(`ended before it was ready: ${said.err}`);
      await new Promise((wait) => setTimeout(wait, 30));
    }
    return said.out;
  };
  return { ended, ready, stop: () => void program.kill('SIGINT'), kill: () => void program.kill('SIGKILL') };
}
