import { spawn } from 'node:child_process';

/** One running translator of one direction, which answers in the order it was asked. */
export interface ApertiumPipe {
  translate(text: string): Promise<string>;
  /** Takes no more texts; what was asked is answered still. */
  retire(): void;
  close(): void;
}

const longestTranslation = 5000;

/** Some of the dozen programs let a text go only when more comes: empty texts follow each, and their empty answers are left out. */
const push = '\0'.repeat(9);

/** Characters that Apertium's stream gives a meaning (its wiki, "Apertium stream format"). */
const escape = (text: string): string => text.replaceAll('\0', ' ').replaceAll(/[\\^$[\]{}/<>@]/g, String.raw`\$&`);
const unescape = (text: string): string => text.replaceAll(/\\(.)/gs, '$1');

interface Waiting {
  readonly answer: (translated: string) => void;
  readonly fail: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** A pipeline takes half a second to load its words, and then some milliseconds a text: `-z` answers each at a zero byte. */
export function openApertiumPipe(mode: string, onEnd: () => void): ApertiumPipe {
  // -u leaves out the star before words that it does not know. A group of its own: it is a script with a dozen programs.
  // It opens /dev/stdin, which Node's sockets do not allow and a pipe of the shell's does.
  const child = spawn('sh', ['-c', 'cat | apertium -z -u -f none "$1"', 'sh', mode], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  const waiting: Waiting[] = [];
  let received = '';
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  const end = (error: Error) => {
    onEnd();
    for (const { fail, timer } of waiting.splice(0)) {
      clearTimeout(timer);
      fail(error);
    }
  };
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    const answers = `${received}${data}`.split('\0');
    received = answers.pop() ?? '';
    for (const translated of answers.filter(Boolean)) {
      const first = waiting.shift();
      clearTimeout(first?.timer);
      first?.answer(unescape(translated));
    }
  });
  // What goes wrong here ends the program, which is told of below.
  child.stdin.on('error', () => {});
  child.on('error', end);
  child.on('close', () => end(new Error('Apertium has ended')));
  return {
    translate: (text) =>
      new Promise((answer, fail) => {
        waiting.push({ answer, fail, timer: setTimeout(kill, longestTranslation) });
        child.stdin.write(`${escape(text)}${push}`);
      }),
    retire: () => child.stdin.end(),
    close: kill,
  };
}
