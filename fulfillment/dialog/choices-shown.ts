/** What a person was shown to choose from, in its order: values of a slot, or words that the form understands by itself. */
export interface Choices {
  readonly slot?: string | undefined;
  readonly values: readonly string[];
}

/** As the session keeps it. The client could have written it: it is no more than the person could say. */
export const choicesToText = ({ slot = '', values }: Choices): string => [slot, ...values].join('|');

export function choicesOf(kept: string | undefined): Choices | undefined {
  const [slot, ...values] = kept?.split('|') ?? [];
  return values.length === 0 ? undefined : { slot: slot === '' ? undefined : slot, values };
}
