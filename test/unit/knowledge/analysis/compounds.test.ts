import { expect, test } from '@jest/globals';
import { takeCompoundApart } from '../../../../knowledge/analysis/compounds.ts';

const known = ['versicherung', 'reise', 'gepack', 'tasch', 'transporttasch', 'kinder', 'wagen'];

test.each([
  { term: 'reiseversicherung', parts: { head: 'versicherung', kind: 'reise' } },
  { term: 'kinderwagen', parts: { head: 'wagen', kind: 'kinder' } },
  { term: 'handgepack', parts: { head: 'gepack' } },
  { term: 'haustiertransporttasch', parts: { head: 'transporttasch' } },
  { term: 'reiseburo', parts: { head: 'reise' } },
  { term: 'eiffelturm', parts: undefined },
])('$term', ({ term, parts }) => {
  expect(takeCompoundApart(term, known)).toEqual(parts);
});
