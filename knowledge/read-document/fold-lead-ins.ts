/** An item of a list, and how far in it stands. */
export interface ListItem {
  readonly indent: number;
  readonly text: string;
}

/** An item below "Dogs:" reads "Dogs: up to 8 kg", because it may be quoted without the line above it. */
export function foldLeadIns(items: readonly ListItem[]): string[] {
  const folded: string[] = [];
  const parents: ListItem[] = [];
  items.forEach((item, at) => {
    while ((parents.at(-1)?.indent ?? -1) >= item.indent) parents.pop();
    const leadsIn = item.text.endsWith(':') && (items[at + 1]?.indent ?? 0) > item.indent;
    const whole = [...parents.map((parent) => parent.text), item.text].join(' ');
    if (leadsIn) parents.push(item);
    else if (item.text !== '') folded.push(whole);
  });
  return folded;
}
