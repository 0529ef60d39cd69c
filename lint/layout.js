/**
 * The layout of docs/architecture as lint rules. One table says who may import whom; a message says what to do instead.
 * Paths are repository-relative; a rule matches the longest folder that contains the importing file.
 */
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

/** folder → prefixes it may import from, besides itself and node_modules. */
const ARROWS = {
  'bot-definition/': [],
  'translation/': [],
  'channels/': ['bot-definition/', 'translation/'],
  'fulfillment/': [
    'bot-definition/',
    'translation/',
    'knowledge/passage-store.ts',
    'knowledge/character-references.ts',
  ],
  'knowledge/': ['bot-definition/'],
  'infra/': [
    'bot-definition/',
    'channels/environment.ts',
    'channels/telephony/connect/contact-flow.ts',
    'fulfillment/environment.ts',
    'knowledge/environment.ts',
  ],
  'local/aws/': [],
  'content/': [],
};

/** Folders whose subfolders are steps or doors: a step never imports a sibling step. */
const SIBLINGS = ['fulfillment/', 'channels/', 'local/aws/services/'];
/** Subfolders every sibling may use: the vocabulary of the Lex event is shared by all steps. */
const SHARED_STEPS = ['fulfillment/lex/', 'fulfillment/telemetry/'];
/** Composition roots may import all steps. */
const COMPOSES = /(\.lambda|\/pipeline|\/gateway|\/start-local-aws|\/app)\.ts$/;

const inside = (path, prefix) => (prefix.endsWith('/') ? path.startsWith(prefix) : path === prefix);

function siblingOf(path, parent) {
  const rest = path.slice(parent.length);
  return rest.includes('/') ? `${parent}${rest.split('/')[0]}/` : undefined;
}

function arrowProblem(from, to) {
  const home = Object.keys(ARROWS)
    .filter((folder) => inside(from, folder))
    .sort((a, b) => b.length - a.length)[0];
  if (home === undefined) return undefined;
  if (!inside(to, home) && !ARROWS[home].some((prefix) => inside(to, prefix))) {
    return `${home} must not import ${to}. Allowed: ${[home, ...ARROWS[home]].join(', ')}. Declare a port here and let a composition root (local/*.ts, *.lambda.ts) pass the implementation in.`;
  }
  for (const parent of SIBLINGS) {
    const [mine, theirs] = [from, to].map((path) => (inside(path, parent) ? siblingOf(path, parent) : undefined));
    if (mine && theirs && mine !== theirs && !SHARED_STEPS.includes(theirs) && !COMPOSES.test(from)) {
      return `${mine} must not import its sibling ${theirs}. Move the shared type to ${parent} or pass the value in from the composition root.`;
    }
  }
  return undefined;
}

const arrows = {
  create(context) {
    const from = relative(root, context.filename).replaceAll('\\', '/');
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      if (
        specifier.startsWith('@aws-sdk/') &&
        !from.endsWith('.aws.ts') &&
        /^(channels|fulfillment|knowledge|translation)\//.test(from)
      ) {
        context.report({
          node,
          message: `Only *.aws.ts files import ${specifier}. Declare a port in domain words here and implement it in a *.aws.ts file.`,
        });
      }
      if (!specifier.startsWith('.')) return;
      const message = arrowProblem(from, join(dirname(from), specifier).replaceAll('\\', '/'));
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** The environment is read once, in a Lambda entry or a program of local/, bench/, evaluation/ or infra/app.ts. */
const READS_ENVIRONMENT = /(\.lambda\.ts$|^local\/[^/]+\.ts$|^bench\/|^evaluation\/|^test\/|^infra\/app\.ts$|^lint\/)/;

const environment = {
  create(context) {
    const from = relative(root, context.filename).replaceAll('\\', '/');
    return {
      MemberExpression(node) {
        if (node.object.name === 'process' && node.property.name === 'env' && !READS_ENVIRONMENT.test(from)) {
          context.report({
            node,
            message:
              'The environment is read only in *.lambda.ts and in the programs of local/. Take the value as a parameter.',
          });
        }
      },
    };
  },
};

const MAX_EXPORTS = 6;

function exportedValues({ exportKind, declaration, specifiers }) {
  if (exportKind === 'type' || declaration?.type.startsWith('TS')) return 0;
  if (declaration) return declaration.declarations?.length ?? 1;
  return specifiers.length;
}

const exportsPerFile = {
  create(context) {
    let count = 0;
    return {
      ExportNamedDeclaration(node) {
        count += exportedValues(node);
        if (count > MAX_EXPORTS)
          context.report({ node, message: `More than ${MAX_EXPORTS} exported values: split this file by topic.` });
      },
    };
  },
};

export default { meta: { name: 'layout' }, rules: { arrows, environment, 'exports-per-file': exportsPerFile } };
