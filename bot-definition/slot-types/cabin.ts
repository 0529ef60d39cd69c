/** The cabins of every Meridian aircraft, as the inventory names them. There is no first class. */
export const cabin = {
  kind: 'list',
  resolution: 'restrict',
  values: ['economy', 'premium economy', 'business'],
} as const;
