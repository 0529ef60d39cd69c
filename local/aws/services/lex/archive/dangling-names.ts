import type { IntentModel, LocaleModel, NextStep, Stage } from '../bot-model.ts';

/**
 * Next steps that name an intent or a slot that is not there. AWS refuses to build such a bot; here only the turn that comes to
 * the step fails, so that the rest of an export that was cut down by hand can be tried.
 */
export function danglingNames(locale: LocaleModel): readonly string[] {
  return locale.intents.flatMap((intent) =>
    stagesOf(intent)
      .flatMap(nextSteps)
      .flatMap((next) => problemOf(next, intent, locale))
      .map((problem) => `BotLocales/${locale.localeId}/Intents/${intent.name}: a next step names ${problem}`),
  );
}

function problemOf(next: NextStep, intent: IntentModel, { intentsByName }: LocaleModel): readonly string[] {
  const target = next.intent === undefined ? intent : intentsByName.get(next.intent);
  if (!target) return [`the intent ${next.intent}, which is not there`];
  const named = [...(next.slotToElicit === undefined ? [] : [next.slotToElicit]), ...Object.keys(next.slots)];
  return named
    .filter((name) => !target.slots.some((slot) => slot.name === name))
    .map((name) => `the slot ${name}, which ${target.name} does not have`);
}

function stagesOf({ initial, slots, confirmation, fulfillment, closing }: IntentModel): readonly Stage[] {
  const { success, failure, timeout } = fulfillment;
  return [
    initial,
    ...slots.flatMap(({ captured, failed }) => [captured, failed]),
    ...(confirmation ? [confirmation.confirmed, confirmation.declined, confirmation.failed] : []),
    success,
    failure,
    timeout,
    ...(closing ? [closing] : []),
  ];
}

function nextSteps({ next, conditional, hook }: Stage): readonly NextStep[] {
  return [
    ...(next ? [next] : []),
    ...(conditional
      ? [...conditional.branches.map(({ stage }) => stage), conditional.otherwise].flatMap(nextSteps)
      : []),
    ...(hook ? [hook.success, hook.failure, hook.timeout].flatMap(nextSteps) : []),
  ];
}
