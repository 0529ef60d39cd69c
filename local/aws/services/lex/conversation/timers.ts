/** Does something after so many milliseconds, unless the function that it returns is called first. */
export type After = (milliseconds: number, action: () => void) => () => void;

export const realTime: After = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
};
