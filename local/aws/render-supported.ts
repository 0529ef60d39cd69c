import { AWS_OPERATIONS } from './aws-operations.ts';
import type { Feature, Operation, Service } from './service.ts';

const INTRODUCTION = `# What local AWS does

Written by \`npm run supported\` from what each operation declares of itself; a test checks that it is current.

- **exact**: answers as AWS does, as far as public documents tell.
- **approximated**: answers, with the difference that is named.
- **absent**: answers with AWS's own error for an unknown operation.

Signatures, keys and regions are not looked at. Any path or target that is not listed is absent.
`;

/** SUPPORTED.md, in the form that Prettier leaves alone. */
export function renderSupported(services: readonly Service[]): string {
  const byName = [...services].sort((a, b) => a.name.localeCompare(b.name));
  return [INTRODUCTION, ...byName.map(renderService)].join('\n');
}

function renderService({ name, protocol, operations, standIns = [], notes = [], features = [] }: Service): string {
  const declared = new Set(operations.map((operation) => operation.name));
  const absent = (AWS_OPERATIONS[name] ?? []).filter((operation) => !declared.has(operation));
  const lines = [...operations].sort((a, b) => a.name.localeCompare(b.name)).map(renderLine);
  return [
    `## ${name} (${protocol})\n`,
    ...standIns.map((standIn) => `Stand-in: ${standIn.replace(/\.$/, '')}.\n`),
    ...notes.map((note) => `${note}\n`),
    `${lines.join('\n')}\n`,
    ...(absent.length > 0 ? [`Absent: ${absent.join(', ')}.\n`] : []),
    ...(features.length > 0 ? [`Features:\n\n${features.map(renderLine).join('\n')}\n`] : []),
  ].join('\n');
}

const renderLine = ({ name, support, note }: Feature | Operation): string =>
  `- **${name}**: ${support}${note === '' ? '' : `. ${sentence(note)}`}`;

const sentence = (note: string): string => note.charAt(0).toUpperCase() + note.slice(1).replace(/\.?$/, '.');
