import { actionTaken, findingOf } from './assessment.ts';
import type { Finding } from './assessment.ts';
import { actionOn } from './policy.ts';
import type { GuardrailPolicy, Source } from './policy.ts';

/** Luhn's check digit. */
function isCardNumber(text: string): boolean {
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number).toReversed();
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? digit : (digit * 2) % 9 || (digit && 9)), 0);
  return digits.length >= 13 && sum % 10 === 0;
}

interface Detector {
  /** A named group "value" is what is masked, when it is not the whole match. */
  readonly pattern: RegExp;
  readonly isOne?: (match: string) => boolean;
}

/** By Bedrock's names. The entities that only a model finds (NAME, AGE, USERNAME …) are not found here. */
const DETECTORS: Readonly<Record<string, Detector>> = {
  EMAIL: { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  CREDIT_DEBIT_CARD_NUMBER: { pattern: /\b\d(?:[ -]?\d){12,18}\b/g, isOne: isCardNumber },
  CREDIT_DEBIT_CARD_CVV: { pattern: /\b(?:cvv|cvc)\d?\D{0,6}(?<value>\d{3,4})\b/gi },
  INTERNATIONAL_BANK_ACCOUNT_NUMBER: { pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b/g },
  PASSWORD: { pattern: /\bpassword(?: is|:) ?(?<value>\S{4,})/gi },
  PIN: { pattern: /\bpin(?: code)?(?: is|:) ?(?<value>\d{4,8})\b/gi },
  US_SOCIAL_SECURITY_NUMBER: { pattern: /\b\d{3}-\d{2}-\d{4}\b/g },
  US_PASSPORT_NUMBER: { pattern: /\bpassport\b[^.\n]{0,20}?\b(?<value>[A-Z]?\d{8,9})\b/gi },
  PHONE: { pattern: /(?<![\w+])(?:\+|00)\d[\d ().-]{6,18}\d\b|(?<![\w-])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/g },
  ADDRESS: { pattern: /\b\d{1,5} (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Drive)\b\.?/g },
};

export interface Masked extends Finding {
  /** The text with what is to be anonymised replaced, as "{EMAIL}". */
  readonly text: string;
}

interface Item {
  readonly type: string;
  readonly action: string;
  readonly detector: Detector;
}

/** Each kind in the policy's order; what one has masked the next does not see. */
export function findSensitive(text: string, source: Source, policy: GuardrailPolicy): Masked {
  const { piiEntitiesConfig, regexesConfig } = policy.sensitiveInformationPolicyConfig;
  const entities = piiEntitiesConfig.flatMap((item): Item[] => {
    const detector = DETECTORS[item.type];
    return detector ? [{ type: item.type, action: actionOn(source, item), detector }] : [];
  });
  const regexes = regexesConfig.map((item): Item => {
    return { type: item.name, action: actionOn(source, item), detector: { pattern: new RegExp(item.pattern, 'g') } };
  });
  const pii = maskAll(text, entities);
  const own = maskAll(pii.text, regexes);
  const finding = findingOf('sensitiveInformationPolicy', {
    piiEntities: pii.found,
    regexes: own.found.map(({ type: name, ...rest }) => ({ name, ...rest })),
  });
  return { ...finding, text: own.text };
}

function maskAll(given: string, items: readonly Item[]) {
  const found: { match: string; type: string; action: string; detected: boolean }[] = [];
  let text = given;
  for (const { type, action, detector } of items) {
    if (action === 'NONE') continue;
    text = text.replace(detector.pattern, (match: string, ...rest: unknown[]) => {
      const groups = rest.at(-1);
      const value = typeof groups === 'object' && groups !== null ? Reflect.get(groups, 'value') : match;
      if (typeof value !== 'string' || detector.isOne?.(value) === false) return match;
      found.push({ match: value, type, action: actionTaken(action), detected: true });
      return action === 'ANONYMIZE' ? match.replace(value, `{${type}}`) : match;
    });
  }
  return { text, found };
}
