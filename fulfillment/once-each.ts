/** A function that makes each thing once, for what is asked for again in every turn. Arguments are compared as JSON: small values. */
export function onceEach<Asked extends readonly unknown[], Made>(
  make: (...asked: Asked) => Made,
): (...asked: Asked) => Made {
  const made = new Map<string, Made>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const known = made.get(key);
    if (known !== undefined) return known;
    const thing = make(...asked);
    made.set(key, thing);
    return thing;
  };
}
