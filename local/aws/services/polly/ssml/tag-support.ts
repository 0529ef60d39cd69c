import { pollyErrors } from '../polly-errors.ts';
import type { VoiceEngine } from '../voices.ts';
import { invalidSsml } from './parse-xml.ts';

/** Who speaks: what a tag may be depends on it. */
export interface Speaker {
  readonly voiceId: string;
  readonly engine: VoiceEngine;
}

/** A tag, or a tag with the attribute that only some engines know. */
export type Feature =
  | 'amazon:auto-breaths'
  | 'amazon:breath'
  | 'amazon:domain'
  | 'amazon:effect drc'
  | 'amazon:effect phonation'
  | 'amazon:effect vocal-tract-length'
  | 'amazon:effect whispered'
  | 'emphasis'
  | 'prosody amazon:max-duration'
  | 'prosody pitch';

/** Who knows a feature (developer guide, "Supported SSML tags"); every engine knows what is not listed. */
const SUPPORT: Readonly<Record<Feature, readonly VoiceEngine[]>> = {
  'amazon:auto-breaths': ['standard'],
  'amazon:breath': ['standard'],
  'amazon:domain': ['neural'],
  'amazon:effect drc': ['standard', 'neural', 'long-form'],
  'amazon:effect phonation': ['standard'],
  'amazon:effect vocal-tract-length': ['standard'],
  'amazon:effect whispered': ['standard'],
  emphasis: ['standard'],
  'prosody amazon:max-duration': ['standard'],
  'prosody pitch': ['standard'],
};

/** Only these read the news (developer guide, "Newscaster"). */
const NEWSCASTERS = new Set(['Amy', 'Joanna', 'Lupe', 'Matthew']);

/**
 * Whether a feature takes effect. A generative voice passes over what it does not know; with the other engines it is an
 * InvalidSsmlException.
 */
export function takesEffect(feature: Feature, { voiceId, engine }: Speaker): boolean {
  if (feature === 'amazon:domain' && engine === 'neural' && !NEWSCASTERS.has(voiceId)) {
    throw invalidSsml(`${voiceId} has no newscaster style.`);
  }
  if (SUPPORT[feature].includes(engine)) return true;
  if (engine === 'generative') return false;
  throw pollyErrors.invalidSsml(`Unsupported ${engine === 'neural' ? 'Neural' : engine} feature: ${feature}`);
}
