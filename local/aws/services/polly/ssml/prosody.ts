import type { Style } from '../speech/segment.ts';
import { invalidSsml } from './parse-xml.ts';

const RATES: Readonly<Record<string, number>> = {
  'x-slow': 0.5,
  slow: 0.75,
  medium: 1,
  default: 1,
  fast: 1.25,
  'x-fast': 1.5,
};

const VOLUMES: Readonly<Record<string, number>> = {
  silent: -Infinity,
  'x-soft': -12,
  soft: -6,
  medium: 0,
  default: 0,
  loud: 6,
  'x-loud': 12,
};

const PITCHES: Readonly<Record<string, number>> = {
  'x-low': 0.7,
  low: 0.85,
  medium: 1,
  default: 1,
  high: 1.2,
  'x-high': 1.4,
};

/** The style inside of <prosody>: names are absolute, numbers change what is around. Throws InvalidSsmlException. */
export function withProsody(style: Style, attributes: ReadonlyMap<string, string>): Style {
  const rate = attributes.get('rate');
  const volume = attributes.get('volume');
  const pitch = attributes.get('pitch');
  return {
    ...style,
    ...(rate === undefined ? {} : { rate: RATES[rate] ?? style.rate * percentage('rate', rate) }),
    ...(volume === undefined ? {} : { decibels: VOLUMES[volume] ?? style.decibels + decibels(volume) }),
    ...(pitch === undefined ? {} : { pitch: PITCHES[pitch] ?? style.pitch * pitchChange(pitch) }),
  };
}

function percentage(name: string, value: string): number {
  const percent = Number(/^(\d+(?:\.\d+)?)%$/.exec(value)?.[1]);
  if (percent >= 20 && percent <= 200) return percent / 100;
  throw invalidSsml(`${name} must be a name or from 20% to 200%, not "${value}".`);
}

function decibels(value: string): number {
  const change = /^([+-]\d+(?:\.\d+)?)dB$/i.exec(value)?.[1];
  if (change !== undefined) return Number(change);
  throw invalidSsml(`volume must be a name or a change such as "+6dB", not "${value}".`);
}

function pitchChange(value: string): number {
  const change = Number(/^([+-]\d+(?:\.\d+)?)%$/.exec(value)?.[1]);
  if (change > -100 && change <= 100) return 1 + change / 100;
  throw invalidSsml(`pitch must be a name or a change such as "+5%", not "${value}".`);
}
