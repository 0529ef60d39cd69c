/** A function that makes each thing once, for what is asked for again in every turn. `about` is compared as JSON: a small value. */
export function onceEach<About, Made>(
  make: (name: string, about: About) => Made,
): (name: string, about: About) => Made {
  const made = new Map<string, Made>();
  return (name, about) => {
    const key = `${name} ${JSON.stringify(about)}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const thing = make(name, about);
    made.set(key, thing);
    return thing;
  };
}
