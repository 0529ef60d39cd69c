import type { SlotTypeDefinition, SlotTypePhrases } from '../schema.ts';

/** The archive's words differ from the API's: "TOP_RESOLUTION" is the API's TopResolution (lex-facts: naming differences). */
const resolutionStrategies = { restrict: 'TOP_RESOLUTION', expand: 'ORIGINAL_VALUE' } as const;

export interface ArchivedSlotType {
  readonly name: string;
  readonly identifier: string;
  readonly definition: SlotTypeDefinition;
  /** The synonyms of a list; undefined for a pattern. */
  readonly phrases: SlotTypePhrases<string> | undefined;
}

export function slotTypeJson({ name, identifier, definition, phrases }: ArchivedSlotType) {
  const isPattern = definition.kind === 'pattern';
  return {
    name,
    identifier,
    description: null,
    slotTypeValues: isPattern ? null : definition.values.map((value) => slotValue(value, phrases?.[value] ?? [])),
    parentSlotTypeSignature: isPattern ? 'AMAZON.AlphaNumeric' : null,
    valueSelectionSetting: {
      resolutionStrategy: isPattern ? 'ORIGINAL_VALUE' : resolutionStrategies[definition.resolution],
      regexFilter: isPattern ? { pattern: definition.pattern } : null,
      advancedRecognitionSetting: null,
    },
  };
}

const slotValue = (value: string, synonyms: readonly string[]) => ({
  sampleValue: { value },
  synonyms: synonyms.length > 0 ? synonyms.map((synonym) => ({ value: synonym })) : null,
});
