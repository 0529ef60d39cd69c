/** One of several things that a person was shown, with what it may be asked for by. */
export interface Choice {
  /** A value of the slot, or words that the form understands by itself. */
  readonly value: string;
  /** "07:15" */
  readonly departs?: string | undefined;
  readonly price?: number | undefined;
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
    ...options.map(({ value, departs = '', price = '', isOffered }) =>
      [value, departs, price, isOffered ? 'offered' : ''].join(';').replace(/;+$/, ''),
    ),
  ].join('|');

export function choicesOf(kept: string | undefined): Choices | undefined {
  const [slot, ...options] = kept?.split('|') ?? [];
  return options.length === 0 ? undefined : { slot: slot === '' ? undefined : slot, options: options.map(choiceOf) };
}

function choiceOf(text: string): Choice {
  const [value = '', departs, price, offered] = text.split(';');
  const known = price !== undefined && /^\d+(?:\.\d+)?$/.test(price) ? Number(price) : undefined;
  return {
    value,
    departs: departs !== undefined && /^\d\d:\d\d$/.test(departs) ? departs : undefined,
    price: known,
    isOffered: offered === 'offered',
  };
}

export const listed = ({ options }: Choices): readonly Choice[] => options.filter(({ isOffered }) => !isOffered);
