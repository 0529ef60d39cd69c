import type { CompositeModel, SlotModel, Stage, SubSlotModel } from '../bot-model.ts';
import { allOf, parseCompletionRule } from '../conditions/completion-rule.ts';
import { ConditionError } from '../conditions/expression.ts';
import type { SlotTypeModel } from '../nlu/understanding.ts';
import { ArchiveError } from './archive-error.ts';
import { readPrompt } from './read-messages.ts';
import { readElicitationHook, readStage } from './read-stage.ts';
import type { ArchiveSlot } from './resource-shapes.ts';

export interface SlotSource {
  readonly slot: ArchiveSlot;
  readonly file: string;
  /** The intent is an old-style one with a dialog hook for everything. */
  readonly hookAlways: boolean;
  readonly types: ReadonlyMap<string, SlotTypeModel>;
}

type Elicitation = ArchiveSlot['valueElicitationSetting'];

export function readSlot(source: SlotSource): SlotModel {
  const { slot, file } = source;
  const elicitation = slot.valueElicitationSetting;
  const prompt = readPrompt(elicitation.promptSpecification);
  const composite = readComposite(source);
  return {
    name: slot.name,
    typeName: slot.slotTypeName,
    utterances: utterancesOf(elicitation),
    allowMultipleValues: slot.multipleValuesSetting?.allowMultipleValues === true,
    required: elicitation.slotConstraint !== 'Optional',
    ...(prompt && { prompt }),
    elicitationHook: source.hookAlways
      ? { invokes: true }
      : readElicitationHook(elicitation.slotCaptureSetting?.elicitationCodeHook),
    ...readCapture(elicitation, file),
    defaults: defaultsOf(elicitation),
    obfuscated: slot.obfuscationSetting?.obfuscationSettingType === 'DefaultObfuscation',
    ...(composite && { composite }),
  };
}

const utterancesOf = (elicitation: Elicitation | undefined): readonly string[] =>
  (elicitation?.sampleUtterances ?? []).map(({ utterance }) => utterance);

const defaultsOf = (elicitation: Elicitation | undefined): readonly string[] =>
  (elicitation?.defaultValueSpecification?.defaultValueList ?? []).map(({ defaultValue }) => defaultValue);

function readCapture(elicitation: Elicitation, file: string): { readonly captured: Stage; readonly failed: Stage } {
  const setting = elicitation.slotCaptureSetting;
  const place = { file, field: 'valueElicitationSetting.slotCaptureSetting' };
  return {
    captured: readStage(
      {
        response: setting?.captureResponse,
        conditional: setting?.captureConditional,
        hook: setting?.codeHook,
        next: setting?.captureNextStep,
      },
      place,
    ),
    failed: readStage(
      { response: setting?.failureResponse, conditional: setting?.failureConditional, next: setting?.failureNextStep },
      place,
    ),
  };
}

function readComposite({ slot, file, types }: SlotSource): CompositeModel | undefined {
  const names = types.get(slot.slotTypeName)?.subSlots;
  if (!names) return undefined;
  const specifications = slot.subSlotSetting?.slotSpecifications ?? {};
  const subSlots = names.map(({ name, typeName }): SubSlotModel => {
    const elicitation = specifications[name]?.valueElicitationSetting;
    const prompt = readPrompt(elicitation?.promptSpecification);
    return {
      name,
      typeName,
      utterances: utterancesOf(elicitation),
      ...(prompt && { prompt }),
      defaults: defaultsOf(elicitation),
    };
  });
  const expression = slot.subSlotSetting?.expression;
  try {
    return { complete: expression ? parseCompletionRule(expression) : allOf(names.map(({ name }) => name)), subSlots };
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    throw new ArchiveError('BAD_CONDITION', { file, field: 'subSlotSetting.expression' }, error.message);
  }
}
