/** Years, months, weeks, days, hours, minutes, seconds. */
const UNIT_SECONDS = [31_557_600, 2_629_800, 604_800, 86_400, 3_600, 60, 1];
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/i;

/**
 * Seconds of an ISO 8601 duration, the mean year and month taken. The "T" may be missing, as AWS's own sample condition
 * `{travelDuration} < P2H` lacks it. undefined for anything else.
 */
export function secondsOfDuration(text: string): number | undefined {
  const amounts = DURATION.exec(text.trim())?.slice(1);
  if (!amounts?.some(Boolean)) return undefined;
  return UNIT_SECONDS.reduce((total, seconds, unit) => total + Number(amounts[unit] ?? 0) * seconds, 0);
}
