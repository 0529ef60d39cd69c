/** One of several things that a person was shown, with what it may be asked for by. */
export interface Choice {
  /** A value of the slot, or words that the form understands by itself. */
  readonly value: string;
  /** "07:15" */
  readonly departs?: string | undefined;
  readonly price?: number | undefined;
  /** From leaving to arriving. */
  readonly minutes?: number | undefined;
  /** It was offered, and is none of those that were listed: it has no place, and may be the cheapest. */
  readonly isOffered?: boolean;
}

/** What a person was shown to choose from, in its order. */
export interface Choices {
  readonly slot?: string | undefined;
  readonly options: readonly Choice[];
}

/** As the session keeps it. The client could have written it: it is no more than the person could say. */
export const choicesToText = ({ slot = '', options }: Choices): string =>
  [
    slot,
    ...options.map(({ value, departs = '', price = '', minutes = '', isOffered }) =>
      [value, departs, price, minutes, isOffered ? 'offered' : ''].join(';').replace(/;+$/, ''),
    ),
  ].join('|');

export function choicesOf(kept: string | undefined): Choices | undefined {
  const [slot, ...options] = kept?.split('|') ?? [];
  return options.length === 0 ? undefined : { slot: slot === '' ? undefined : slot, options: options.map(choiceOf) };
}

function choiceOf(text: string): Choice {
  const [value = '', departs, price, minutes, offered] = text.split(';');
  return {
    value,
    departs: departs !== undefined && /^\d\d:\d\d$/.test(departs) ? departs : undefined,
    price: numberOf(price),
    minutes: numberOf(minutes),
    isOffered: offered === 'offered',
  };
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;

export const listed = ({ options }: Choices): readonly Choice[] => options.filter(({ isOffered }) => !isOffered);
