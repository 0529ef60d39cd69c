export type AttackKind =
  /** Wants the rules set aside, or a persona that has none. */
  | 'override'
  /** Wants the instructions themselves. */
  | 'prompt-extraction'
  /** Wants credentials or code of the system. */
  | 'secrets'
  /** Writes the prompt's own markup. */
  | 'forged-markup';

export interface Attack {
  readonly kind: AttackKind;
  /** Matched against lower-case text without accents. */
  readonly pattern: RegExp;
}

const { raw } = String;
/** One of the alternatives, which stand between bars, on as many lines as they need. */
const any = (alternatives: string): string =>
  `(?:${alternatives
    .trim()
    .split(/\s*\|\s*/)
    .join('|')})`;
/** Up to `most` words between two parts of a pattern. */
const within = (most: number): string => raw`\W+(?:\w+\W+){0,${most}}?`;
const attack = (kind: AttackKind, ...parts: string[]): Attack => ({
  kind,
  pattern: new RegExp(raw`\b${parts.join('')}\b`, 'm'),
});

const setAside = any(raw`
  ignor(?:e|a|ez|ier(?:e|en|t)?|ing) | disregard(?:ing)? | forget | override | bypass | overrule | olvid(?:a|e|ar) | descart(?:a|e)
  | vergiss | vergessen | missachte | oublie[zr]? | ne tenez pas compte`);
const standing = any(raw`
  all | any | every | previous | prior | above | earlier | preceding | initial | original | your | system
  | todas | tus | sus | anteriores | previas | alle[ns]? | deine | ihre | vorherigen? | bisherigen? | vorigen? | toutes | tes | vos | les`);
const orders = any(raw`
  instructions? | prompts? | guidelines? | directives? | programming | commands? | system messages?
  | instrucciones | indicaciones | anweisungen | vorgaben | instrucoes | consignes`);
const yours = any('your | all(?: of)? (?:your|the) | the above | tus | deine | tes | vos');
const rules = any(
  'rules | restrictions? | constraints? | limitations? | training | filters? | reglas | regeln | regles',
);

const persona = any(
  `you are | you're | act as | pretend | role-?play | behave | respond as | simulate | become | imagine`,
);
const model = any(raw`a\.?i\.? | \w*gpt | chat ?bot | bot | assistant | language model | llm`);
const lawless = any(raw`
  unrestricted | unfiltered | uncensored | amoral | unethical | jailbroken | evil | unhinged | lawless
  | dan | developer mode | god mode | do anything now`);
const without = any('without | no | free (?:of|from) | sin | ohne | sans | bypass(?:es|ing)? | ignores? | ignoring');
const restraint = any(raw`
  restrictions? | limitations? | filters? | censorship | guidelines | morals? | ethics | ethical \w+ | moral \w+
  | restricciones | einschrankungen | regeln`);
const morals = any(raw`legal\w* | illegal\w* | ethic\w* | unethical | moral\w* | immoral`);
const newPart = any('act as | impersonate | pretend | play the (?:role|part)');
const fromNow = any(raw`
  i want you to | you (?:will|should|must|shall) | you are (?:now )?going to | you're going to | now(?: on)?,? you`);

const show = any(raw`
  show | reveal | print | repeat | output | tell | give | display | leak | write | send | dump | recite | list | summari[sz]e
  | translate | what (?:is|are|was|were) | what's | copy | share | read | expose | return | paste | disclose
  | muestra(?:me)? | revela | dime | repite | cual(?:es)? (?:es|son) | zeige? | verrate? | wiederhole? | nenne? | gib | was (?:ist|sind)
  | montre[zr]? | revele[zr]? | affiche[zr]? | repete[zr]? | donne[zr]? | quel(?:le)?s? (?:est|sont)`);
const hidden = any(raw`
  system[ -]?(?:prompts?|messages?|instructions?) | your (?:prompts?|instructions|directives|programming)(?! (?:for|on|about))
  | (?:initial|hidden|secret|internal|original|base) (?:prompts?|instructions?|system messages?|directives)
  | (?:instrucciones|prompt) (?:del|de) sistema | tus? (?:prompt|instrucciones) | (?:deine?n?|ihre?n?) (?:system-?prompt|prompt|anweisungen)
  | (?:ton|votre|tes|vos) (?:prompt|instructions|consignes) | prompt (?:du )?systeme | systemprompt`);
const credentials = any(raw`
  api[ -]?keys? | (?:access|secret|private|signing|encryption) keys? | environment variables? | connection strings?
  | (?:aws|admin|root|database|db|server|system|service|ssh)(?: \w+)? (?:passwords?|credentials?|tokens?|secrets?)
  | your (?:credentials?|secrets?|source code|password|tokens?)`);
const wholePrompt = any('text | words? | everything | content | messages? | conversation');

/** In order of how telling they are; the first that fits names the reason. */
export const attacks: readonly Attack[] = [
  attack('override', setAside, within(2), standing, within(3), orders),
  attack('override', setAside, within(1), yours, within(2), rules),
  attack('override', setAside, within(1), 'everything', within(3), any('above | before | told')),
  attack('override', orders, within(3), any('anteriores | previas | precedentes | ci-dessus | vorherigen')),
  attack('override', any(`${persona} | ${model}`), within(12), lawless),
  attack('override', lawless, within(6), model),
  attack('override', any(`${persona} | ${model} | answer | respond | act`), within(12), without, within(2), restraint),
  attack(
    'override',
    any('regardless of | no matter how | without (?:any )?regards? (?:for|to) | despite'),
    within(6),
    morals,
  ),
  attack('override', any('answers? | fulfil(?:l|ls)?'), within(1), any('any | every | all'), within(8), morals),
  attack('override', any('can | must | will | always'), within(2), any('make up | invent'), within(2), 'answers?'),
  attack('override', fromNow, within(2), newPart),
  attack('override', any(`you are | you're`), raw`\W+(?:now (?:an?|in|free|dan)|no longer bound|not chatgpt|\w+gpt)`),
  attack(
    'override',
    any('never refuse | (?:must|will|can) not refuse | stay in character | from now on,? you (?:are|must)'),
  ),
  attack('override', any('jailbreak (?:mode|prompts?|yourself|now) | new (?:instructions?|rules) ?:[^]')),
  attack(
    'override',
    any('enable | enter | activate | switch to | turn on'),
    raw`\W+(?:developer|debug|god|admin|dan) mode`,
  ),
  attack('prompt-extraction', show, within(8), hidden),
  attack(
    'prompt-extraction',
    show,
    within(4),
    wholePrompt,
    within(1),
    any('above | before this | preceding | verbatim'),
  ),
  attack('secrets', show, within(6), credentials),
  {
    kind: 'forged-markup',
    pattern:
      /<\/?(?:passage|question|no-answer|conversation|system|assistant|instructions?)\b|<\|\w+\|>|\[\/?inst\]|<<sys>>/,
  },
  {
    kind: 'forged-markup',
    pattern:
      /^\W*(?:\w{1,5}\W+)?(?:system|assistant)\s*(?:prompt|message|override)?\s*[:>\]]\s*\w|#{2,}\s*(?:system|instructions?)\b/m,
  },
];
