import { onceAText } from '../heard-text.ts';
import type { SlotTypeModel, UnderstandableLocale } from '../understanding.ts';
import { findAlphanumerics, findPostalCodes, patternFinder } from './codes.ts';
import { findConfirmations } from './confirmation.ts';
import { findEmailAddresses, findPhoneNumbers } from './contact.ts';
import { findListValues } from './list.ts';
import { findCities, findCountries } from './places.ts';
import { quantityFinders } from './quantities.ts';
import type { ValueFinder } from './value-finder.ts';

const BUILT_IN: Readonly<Record<string, ValueFinder>> = {
  ...quantityFinders,
  'AMAZON.AlphaNumeric': findAlphanumerics,
  'AMAZON.City': findCities,
  'AMAZON.Confirmation': findConfirmations,
  'AMAZON.Country': findCountries,
  'AMAZON.EmailAddress': findEmailAddresses,
  'AMAZON.PhoneNumber': findPhoneNumbers,
  'AMAZON.UKPostalCode': findPostalCodes,
};

/** Built-in types whose values are whatever is said in their place. */
const AS_SAID = new Set([
  'AMAZON.City',
  'AMAZON.Country',
  'AMAZON.FirstName',
  'AMAZON.FreeFormInput',
  'AMAZON.LastName',
  'AMAZON.State',
  'AMAZON.StreetName',
]);

export const isBuiltInType = (typeName: string): boolean => typeName in BUILT_IN || AS_SAID.has(typeName);

/** How the values of a type are found. */
export interface TypeReader {
  readonly find: ValueFinder;
  /** False for types whose values are known by nothing but their place. */
  readonly isFindable: boolean;
  /** Whether a value need not be one that `find` knows. */
  readonly takesAsSaid: boolean;
}

/** Readers by the names of their types, for all types of a locale's slots. */
export type TypeReaders = ReadonlyMap<string, TypeReader>;

export function typeReaders({ intents, slotTypes }: UnderstandableLocale): TypeReaders {
  const subTypes = [...slotTypes.values()].flatMap(({ subSlots = [] }) => subSlots);
  const named = [...intents.flatMap(({ slots }) => slots), ...subTypes];
  const names = new Set(named.map(({ typeName }) => typeName));
  return new Map([...names].map((name) => [name, typeReader(name, slotTypes)]));
}

function typeReader(typeName: string, types: ReadonlyMap<string, SlotTypeModel>): TypeReader {
  const type = types.get(typeName);
  if (!type) return builtInReader(typeName);
  if (type.pattern !== undefined) {
    return { find: onceAText(patternFinder(type.pattern)), isFindable: true, takesAsSaid: false };
  }
  const parent = type.parentSlotTypeSignature ?? '';
  const findParents = BUILT_IN[parent] ?? (() => []);
  return {
    find: onceAText((heard) => [...findListValues(heard, type), ...findParents(heard)]),
    isFindable: true,
    takesAsSaid: type.resolutionStrategy === 'ORIGINAL_VALUE' && (!(parent in BUILT_IN) || AS_SAID.has(parent)),
  };
}

/** A type that is neither built in nor in the archive takes what is said. */
function builtInReader(typeName: string): TypeReader {
  const find = BUILT_IN[typeName];
  return {
    find: onceAText(find ?? (() => [])),
    isFindable: find !== undefined,
    takesAsSaid: AS_SAID.has(typeName) || find === undefined,
  };
}
