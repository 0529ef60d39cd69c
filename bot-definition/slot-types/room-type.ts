/** Rooms, as the inventory names them. */
export const roomType = {
  kind: 'list',
  resolution: 'restrict',
  values: ['single', 'double', 'family', 'suite'],
} as const;
