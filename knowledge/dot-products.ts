/**
 * The product of two rows of bytes in sixteen steps at once, for which JavaScript has no words (docs/decisions/0013-vectors-by-simd.md).
 * A WebAssembly module of one function:
 *
 *     (func (param $a i32) (param $b i32) (param $end i32) (result i32) (local $sum v128)
 *       (loop $next
 *         sum += pairs(low half of mem[a..a+16] × that of mem[b..b+16]) + pairs(high halves)
 *         a += 16; b += 16; (br_if $next (a < end)))
 *       the four lanes of sum, added)
 *
 * `pairs` adds neighbours: 16-bit products (at most 127 × 127) become 32-bit sums, so nothing overflows and the sum is exact.
 */
const [A, B, END, SUM] = [0, 1, 2, 3];
const [I32, V128, FUNCTION] = [0x7f, 0x7b, 0x60];
const ADD = 0x6a;
const VECTOR_ADD = [0xfd, 0xae, 0x01];
const PAIRS = [0xfd, 0x7e];

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const load = (local: number): number[] => [...get(local), 0xfd, 0x00, 0x00, 0x00];
const multiply = { low: [0xfd, 0x9c, 0x01], high: [0xfd, 0x9d, 0x01] } as const;
const products = (half: readonly number[]): number[] => [...load(A), ...load(B), ...half, ...PAIRS];
const advance = (local: number): number[] => [...get(local), 0x41, 16, ADD, ...set(local)];
const lane = (n: number): number[] => [...get(SUM), 0xfd, 0x1b, n];
const text = (name: string): number[] => [name.length, ...new TextEncoder().encode(name)];
/** All parts of this module are shorter than 128 bytes, so that each length is one byte. */
const sized = (bytes: readonly number[]): number[] => [bytes.length, ...bytes];

const LOOP = [0x03, 0x40];
const BACK_IF_LESS = [0x49, 0x0d, 0x00];
const DONE = 0x0b;

const body = [
  // One local besides the parameters.
  [1, 1, V128],
  LOOP,
  [get(SUM), products(multiply.low), VECTOR_ADD, products(multiply.high), VECTOR_ADD, set(SUM)].flat(),
  [advance(A), advance(B)].flat(),
  [get(A), get(END), BACK_IF_LESS, DONE].flat(),
  [lane(0), lane(1), ADD, lane(2), ADD, lane(3), ADD, DONE].flat(),
].flat();

const MAGIC_AND_VERSION = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const part = { types: 1, imports: 2, functions: 3, exports: 7, code: 10 } as const;

const PROGRAM = Uint8Array.from(
  [
    MAGIC_AND_VERSION,
    [part.types, ...sized([1, FUNCTION, 3, I32, I32, I32, 1, I32])],
    [part.imports, ...sized([1, ...text('rows'), ...text('memory'), 0x02, 0x00, 1])],
    [part.functions, ...sized([1, 0])],
    [part.exports, ...sized([1, ...text('dot'), 0x00, 0])],
    [part.code, ...sized([1, ...sized(body)])],
  ].flat(),
);

const PAGE = 65_536;
/** Bytes that are multiplied in one step. */
const STEP = 16;

export interface Rows {
  readonly dimensions: number;
  /** Row after row, each of `dimensions` bytes. */
  readonly values: Int8Array;
  readonly count: number;
}

/** Keeps a copy of the rows where the program can read it. Gives the exact product of a row with another one, which is set before. */
export function keepRows({ dimensions, values, count }: Rows): {
  readonly compareWith: (row: Int8Array) => void;
  readonly dot: (ordinal: number) => number;
} {
  // Each row begins at a multiple of the step; the zeros between them add nothing to a product. The asked row stands first.
  const stride = Math.ceil(dimensions / STEP) * STEP;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(((count + 1) * stride) / PAGE) });
  const kept = new Int8Array(memory.buffer);
  if (stride === dimensions) kept.set(values, stride);
  else {
    for (let at = 0; at < count; at += 1) {
      kept.set(values.subarray(at * dimensions, (at + 1) * dimensions), (at + 1) * stride);
    }
  }
  const { dot } = new WebAssembly.Instance(new WebAssembly.Module(PROGRAM), { rows: { memory } }).exports;
  if (typeof dot !== 'function') throw new Error('the program for products has no function "dot"');
  return {
    compareWith: (row) => kept.set(row),
    dot: (ordinal) => Number(dot(0, (ordinal + 1) * stride, stride)),
  };
}
