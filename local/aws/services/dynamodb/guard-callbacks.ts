import { EventEmitter } from 'node:events';

/**
 * dynalite has bugs that throw inside its callbacks, for one on a condition with a function of two attributes that are not
 * there. Thrown from a callback, such an error would end the whole program; here it fails the one request.
 * Gives back a double of an object, whose methods take callbacks, return such objects, or return streams.
 */
export function guardCallbacks<T extends object>(guarded: T, fail: (error: unknown) => void): T {
  return new Proxy(guarded, {
    get(target, name): unknown {
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? guardMethod(member, { target, fail }) : guardResult(member, fail);
    },
  });
}

interface Guard {
  readonly target: object;
  readonly fail: (error: unknown) => void;
}

const guardMethod =
  (method: Function, { target, fail }: Guard) =>
  (...parameters: readonly unknown[]): unknown => {
    const safe = parameters.map((given) => (typeof given === 'function' ? guardCallback(given, fail) : given));
    return guardResult(Reflect.apply(method, target, safe), fail);
  };

const guardCallback =
  (callback: Function, fail: (error: unknown) => void) =>
  (...parameters: readonly unknown[]): unknown => {
    try {
      return Reflect.apply(callback, undefined, parameters);
    } catch (error) {
      return fail(error);
    }
  };

function guardResult(result: unknown, fail: (error: unknown) => void): unknown {
  if (result instanceof EventEmitter) return guardStream(result, fail);
  const isStore = typeof result === 'object' && result !== null && 'get' in result && 'put' in result;
  return isStore ? guardCallbacks(result, fail) : result;
}

/** A listener that throws does so out of `emit`. */
function guardStream(stream: EventEmitter, fail: (error: unknown) => void): EventEmitter {
  const emit = stream.emit.bind(stream);
  stream.emit = (event, ...parameters) => {
    try {
      return emit(event, ...parameters);
    } catch (error) {
      fail(error);
      return false;
    }
  };
  return stream;
}
