import type { SlotTypeModel } from '../understanding.ts';
import { findAlphanumerics, findPostalCodes, patternFinder } from './codes.ts';
import { findConfirmations } from './confirmation.ts';
import { findEmailAddresses, findPhoneNumbers } from './contact.ts';
import { findListValues } from './list.ts';
import { findCities, findCountries } from './places.ts';
import { quantityFinders } from './quantities.ts';
import type { SlotFinder } from './value-finder.ts';

const BUILT_IN: Readonly<Record<string, SlotFinder>> = {
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

/** How the values of a type are found. */
export interface TypeReader {
  readonly find: SlotFinder;
  /** False for types whose values are known by nothing but their place. */
  readonly isFindable: boolean;
  /** Whether a value need not be one that `find` knows. */
  readonly takesAsSaid: boolean;
}

export function typeReader(typeName: string, types: ReadonlyMap<string, SlotTypeModel>): TypeReader {
  const type = types.get(typeName);
  if (!type)
    return {
      find: BUILT_IN[typeName] ?? (() => []),
      isFindable: typeName in BUILT_IN,
      takesAsSaid: AS_SAID.has(typeName) || !(typeName in BUILT_IN),
    };
  if (type.pattern !== undefined) return { find: patternFinder(type.pattern), isFindable: true, takesAsSaid: false };
  const parent = BUILT_IN[type.parentSlotTypeSignature ?? ''];
  return {
    find: (heard) => [...findListValues(heard, type), ...(parent?.(heard) ?? [])],
    isFindable: true,
    takesAsSaid:
      type.resolutionStrategy === 'ORIGINAL_VALUE' && (!parent || AS_SAID.has(type.parentSlotTypeSignature ?? '')),
  };
}
