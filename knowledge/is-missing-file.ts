/** By its code alone: an error of Node's own is no `instanceof Error` in a realm of its own, as each test has. */
export const isMissingFile = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
