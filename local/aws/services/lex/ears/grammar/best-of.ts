/** So many of them, the best first. */
export const bestOf = <Item>(items: readonly Item[], most: number, worth: (item: Item) => number): readonly Item[] =>
  items
    .map((item) => ({ item, value: worth(item) }))
    .sort((one, other) => other.value - one.value)
    .slice(0, most)
    .map(({ item }) => item);
