import { createSyntheticCaller } from '../../local/synthetic-caller/synthetic-caller.ts';

/** Speaks while memory outside V8 comes and goes, so that garbage is collected in the middle of WASI's calls. */
const caller = await createSyntheticCaller();
const held: ArrayBuffer[] = [];
for (let time = 0; time < 25; time += 1) {
  held.push(new ArrayBuffer(25_000_000));
  if (held.length > 20) held.splice(0, 10);
  await caller.say(`Hello, this is call ${String(time)}.`);
}
console.log('said');
