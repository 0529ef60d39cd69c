import { TimeoutStrategy } from 'cockatiel';

/**
 * How a call that is too late is given up: its signal is aborted, and nothing waits for it. One that came in time is over; cockatiel
 * would abort its signal as well, and each abort makes an error with its stack.
 */
export const giveUp = { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false };
