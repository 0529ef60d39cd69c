/** Time as a call needs it; tests bring a clock of their own. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Does something later, unless the function that it returns is called first. */
  after(milliseconds: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
