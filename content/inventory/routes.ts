/** Who is connected with whom, and how often. Every connection is flown both ways. */

export interface Connection {
  readonly from: string;
  readonly to: string;
  /** One list of ISO weekdays for each round trip that an aircraft makes. */
  readonly rotations: readonly (readonly number[])[];
}

const daily = [1, 2, 3, 4, 5, 6, 7];
const notSaturdays = [1, 2, 3, 4, 5, 7];
const workdays = [1, 2, 3, 4, 5];
const everyOtherDay = [1, 3, 5, 7];

/** The eight cities that are all connected with each other every day, and the flights each way a day. */
const trunk: readonly (readonly [from: string, to: string, flights: number])[] = [
  ['London', 'Paris', 3],
  ['London', 'New York', 3],
  ['London', 'Amsterdam', 3],
  ['London', 'Madrid', 2],
  ['London', 'Rome', 2],
  ['London', 'Berlin', 2],
  ['London', 'Lisbon', 2],
  ['Paris', 'New York', 2],
  ['Paris', 'Berlin', 2],
  ['Paris', 'Madrid', 2],
  ['Paris', 'Rome', 2],
  ['Paris', 'Amsterdam', 2],
  ['Paris', 'Lisbon', 2],
  ['Berlin', 'New York', 1],
  ['Madrid', 'New York', 1],
  ['Rome', 'New York', 1],
  ['Amsterdam', 'New York', 1],
  ['Lisbon', 'New York', 1],
  ['Berlin', 'Madrid', 1],
  ['Berlin', 'Rome', 1],
  ['Berlin', 'Amsterdam', 2],
  ['Berlin', 'Lisbon', 1],
  ['Madrid', 'Rome', 2],
  ['Madrid', 'Amsterdam', 1],
  ['Madrid', 'Lisbon', 2],
  ['Rome', 'Amsterdam', 1],
  ['Rome', 'Lisbon', 1],
  ['Amsterdam', 'Lisbon', 1],
];

/** Every other city: its first two hubs every day, the third on all days but Saturday, the fourth every other day. */
const branches: Readonly<Record<string, readonly string[]>> = {
  Barcelona: ['London', 'Paris', 'Rome', 'New York'],
  Munich: ['London', 'Paris', 'Amsterdam', 'Rome'],
  Frankfurt: ['London', 'Paris', 'Madrid', 'New York'],
  Hamburg: ['London', 'Paris', 'Amsterdam'],
  Vienna: ['London', 'Paris', 'Berlin', 'Rome'],
  Zurich: ['London', 'Paris', 'Berlin', 'New York'],
  Geneva: ['London', 'Paris', 'Amsterdam', 'Lisbon'],
  Brussels: ['London', 'Berlin', 'Madrid', 'Rome'],
  Dublin: ['London', 'Amsterdam', 'Paris', 'New York'],
  Edinburgh: ['London', 'Amsterdam', 'Paris', 'Berlin'],
  Manchester: ['Amsterdam', 'Paris', 'Rome', 'New York'],
  Copenhagen: ['London', 'Amsterdam', 'Berlin', 'Paris'],
  Stockholm: ['London', 'Amsterdam', 'Berlin', 'Paris'],
  Oslo: ['London', 'Amsterdam', 'Berlin', 'Paris'],
  Helsinki: ['London', 'Amsterdam', 'Berlin'],
  Warsaw: ['London', 'Berlin', 'Paris', 'Amsterdam'],
  Prague: ['London', 'Paris', 'Amsterdam', 'Rome'],
  Budapest: ['London', 'Paris', 'Berlin', 'Rome'],
  Athens: ['London', 'Rome', 'Paris', 'Amsterdam'],
  Istanbul: ['London', 'Paris', 'Berlin', 'Rome'],
  Milan: ['London', 'Paris', 'Madrid', 'New York'],
  Venice: ['London', 'Paris', 'Amsterdam'],
  Naples: ['London', 'Paris', 'Berlin'],
  Nice: ['London', 'Paris', 'Amsterdam', 'Berlin'],
  Lyon: ['London', 'Amsterdam', 'Madrid', 'Lisbon'],
  Porto: ['London', 'Paris', 'Madrid', 'Amsterdam'],
  Seville: ['London', 'Paris', 'Lisbon', 'Rome'],
  Boston: ['London', 'Paris', 'Amsterdam', 'Lisbon'],
  Chicago: ['London', 'New York', 'Paris', 'Amsterdam'],
  'San Francisco': ['London', 'New York', 'Paris', 'Amsterdam'],
  'Los Angeles': ['London', 'New York', 'Paris'],
  Miami: ['London', 'New York', 'Madrid', 'Lisbon'],
  Toronto: ['London', 'New York', 'Paris', 'Amsterdam'],
  Montreal: ['London', 'Paris', 'New York'],
  Dubai: ['London', 'Paris', 'Amsterdam', 'Rome'],
  Singapore: ['London', 'Paris', 'Amsterdam'],
  Tokyo: ['London', 'Paris', 'New York'],
};

/** Routes of the branches that fill a second aircraft on working days. */
const busyBranches = ['Dublin', 'Edinburgh', 'Frankfurt', 'Zurich', 'Barcelona', 'Munich', 'Milan', 'Copenhagen'];

function branchConnections(city: string, hubs: readonly string[]): Connection[] {
  const frequencies = [daily, daily, notSaturdays, everyOtherDay];
  return hubs.map((hub, index) => {
    const first = frequencies[index] ?? everyOtherDay;
    const rotations = index === 0 && busyBranches.includes(city) ? [first, workdays] : [first];
    // An aircraft that crosses the ocean sets out in the east, by day, and comes back by night.
    return hub === 'New York' ? { from: city, to: hub, rotations } : { from: hub, to: city, rotations };
  });
}

/** The connections between the eight, which have flight numbers of three digits from MT204 on. */
export const trunkConnections: readonly Connection[] = trunk.map(([from, to, flights]) => ({
  from,
  to,
  rotations: Array.from({ length: flights }, () => daily),
}));

/** All others, from MT1001 on. */
export const otherConnections: readonly Connection[] = Object.entries(branches).flatMap(([city, hubs]) =>
  branchConnections(city, hubs),
);
