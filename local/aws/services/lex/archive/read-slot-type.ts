import type { SlotTypeModel } from '../nlu/understanding.ts';
import { ArchiveError } from './archive-error.ts';
import { patternProblem } from './check-pattern.ts';
import type { ArchiveSlotType } from './resource-shapes.ts';

type Strategy = SlotTypeModel['resolutionStrategy'];

/** Archives spell a strategy in capitals, the API in camel case (lex-models: SlotValueResolutionStrategy). */
const STRATEGIES: Readonly<Record<string, Strategy>> = {
  ORIGINAL_VALUE: 'ORIGINAL_VALUE',
  OriginalValue: 'ORIGINAL_VALUE',
  TOP_RESOLUTION: 'TOP_RESOLUTION',
  TopResolution: 'TOP_RESOLUTION',
  CONCATENATION: 'CONCATENATION',
  Concatenation: 'CONCATENATION',
};

interface SlotTypeSource {
  readonly slotType: ArchiveSlotType;
  readonly file: string;
  /** Identifier → name: sub-slots may name their type by either. */
  readonly names: ReadonlyMap<string, string>;
}

export function readSlotType({ slotType, file, names }: SlotTypeSource): SlotTypeModel {
  const parent = slotType.parentSlotTypeSignature;
  const pattern = slotType.valueSelectionSetting?.regexFilter?.pattern;
  const subSlots = readSubSlots(slotType, names);
  return {
    name: slotType.name,
    ...(parent && { parentSlotTypeSignature: parent }),
    values: (slotType.slotTypeValues ?? []).map(({ sampleValue, synonyms }) => ({
      value: sampleValue.value,
      synonyms: (synonyms ?? []).map(({ value }) => value),
    })),
    resolutionStrategy: readStrategy(slotType, file),
    ...(pattern && { pattern: checkedPattern(pattern, file) }),
    ...(subSlots.length > 0 && { subSlots }),
  };
}

function readStrategy(slotType: ArchiveSlotType, file: string): Strategy {
  const written = slotType.valueSelectionSetting?.resolutionStrategy ?? 'ORIGINAL_VALUE';
  const strategy = STRATEGIES[written];
  if (strategy) return strategy;
  const field = 'valueSelectionSetting.resolutionStrategy';
  throw new ArchiveError('WRONG_SHAPE', { file, field }, `unknown strategy ${written}`);
}

const readSubSlots = (slotType: ArchiveSlotType, names: SlotTypeSource['names']) =>
  (slotType.compositeSlotTypeSetting?.subSlots ?? []).map(({ name, slotTypeId = '', slotTypeName }) => ({
    name,
    typeName: slotTypeName ?? names.get(slotTypeId) ?? slotTypeId,
  }));

function checkedPattern(pattern: string, file: string): string {
  const problem = patternProblem(pattern);
  if (problem === undefined) return pattern;
  throw new ArchiveError('WRONG_SHAPE', { file, field: 'valueSelectionSetting.regexFilter.pattern' }, problem);
}
