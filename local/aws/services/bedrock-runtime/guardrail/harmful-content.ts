import { findingOf } from './assessment.ts';
import type { Finding } from './assessment.ts';
import type { GuardrailPolicy, Source } from './policy.ts';

/**
 * Bedrock has a model for each of these; here only what is unmistakable is found. A word that ordinary questions have ("gun", "drugs",
 * "system") needs a second one beside it.
 */
const SIGNS: Readonly<Record<string, readonly RegExp[]>> = {
  SEXUAL: [/\b(?:porn\w*|blow ?jobs?|nude (?:pics|photos)|have sex with)\b/i],
  VIOLENCE: [
    /\b(?:kill|murder|stab|shoot|strangle|behead) (?:you|him|her|them|everyone|people|my \w+|the (?:pilot|crew))\b/i,
    /\b(?:build|make|detonate|plant) an? (?:\w+ )?(?:bomb|explosive)s?\b/i,
  ],
  HATE: [
    /\b(?:exterminate|gas|deport) (?:all|the) \w+s\b/i,
    /\ball \w+s (?:are|should be) (?:vermin|subhuman|killed)\b/i,
  ],
  INSULTS: [/\byou(?:'re| are)? (?:an? )?(?:\w+ )?(?:idiot|moron|imbecile|bastard|retard)s?\b/i],
  MISCONDUCT: [
    /\bhow (?:do|can|to|would)\b.{0,20}\b(?:forge|counterfeit|smuggle|launder|steal|hack)\b/i,
    /\b(?:fake|forged|stolen) (?:passports?|visas?|credit cards?)\b.{0,20}\b(?:buy|use|make|get)\b/i,
  ],
  PROMPT_ATTACK: [
    /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:instructions?|prompts?|rules|guidelines)\b/i,
    /\b(?:reveal|print|show|repeat|output)\b.{0,30}\b(?:system prompt|hidden prompt|your (?:instructions|prompt))\b/i,
    /\b(?:jailbroken|developer mode|do anything now|no longer bound)\b/i,
    /<\|?(?:system|im_start|im_end)\|?>/i,
  ],
};

export function findContent(text: string, source: Source, { contentPolicyConfig }: GuardrailPolicy): Finding {
  const filters = contentPolicyConfig.filtersConfig
    .map(({ type, inputStrength, outputStrength }) => ({
      type,
      filterStrength: source === 'INPUT' ? inputStrength : outputStrength,
    }))
    .filter(({ type, filterStrength }) => filterStrength !== 'NONE' && SIGNS[type]?.some((sign) => sign.test(text)))
    .map((filter) => ({ ...filter, confidence: 'HIGH', action: 'BLOCKED', detected: true }));
  return findingOf('contentPolicy', { filters });
}
