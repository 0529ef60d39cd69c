import type { z } from 'zod';
import { isBuiltInType } from '../nlu/values/find-values.ts';
import type { ArchiveIntent, ArchiveSlot, ArchiveSlotType, localeShape } from './resource-shapes.ts';

/** Built-in intents that are only phrases; the others answer by services that are not on a laptop. */
const PHRASES_ONLY = ['Cancel', 'Fallback', 'Help', 'Pause', 'Repeat', 'Resume', 'StartOver', 'Stop'];

const warn = (file: string, unsupported: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(unsupported)
    .filter(([, present]) => present)
    .map(([what]) => `${file}: ${what}`);

const isOn = (
  setting: { readonly active?: boolean | undefined; readonly isActive?: boolean | undefined } | undefined,
) => setting !== undefined && (setting.active ?? setting.isActive ?? true);

export function unsupportedInLocale(locale: z.output<typeof localeShape>, file: string): readonly string[] {
  return warn(file, { 'generative AI settings are ignored': locale.generativeAISettings !== undefined });
}

export function unsupportedInIntent(intent: ArchiveIntent, file: string): readonly string[] {
  const parent = intent.parentIntentSignature ?? '';
  const known = parent === '' || PHRASES_ONLY.some((name) => parent === `AMAZON.${name}Intent`);
  return warn(file, {
    [`${parent} never matches here`]: !known,
    'fulfilment updates are not sent': isOn(intent.fulfillmentCodeHook?.fulfillmentUpdatesSpecification),
  });
}

export function unsupportedInSlot(slot: ArchiveSlot, file: string): readonly string[] {
  const { slotTypeName } = slot;
  return warn(file, {
    [`${slotTypeName} takes whatever is said`]: slotTypeName.startsWith('AMAZON.') && !isBuiltInType(slotTypeName),
    'wait and continue is ignored': isOn(slot.valueElicitationSetting.waitAndContinueSpecification),
  });
}

export function unsupportedInSlotType(slotType: ArchiveSlotType, file: string): readonly string[] {
  return warn(file, {
    'a grammar slot type accepts any text': slotType.externalSourceSetting?.grammarSlotTypeSetting !== undefined,
  });
}
