import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import type { RestJsonOperation, RestJsonService } from '../../../../../local/aws/service.ts';
import { createOperationFinder } from '../../../../../local/aws/wire/find-operation.ts';

const operation = (name: string, method: RestJsonOperation['method'], path: string): RestJsonOperation => ({
  name,
  method,
  path,
  support: 'exact',
  note: '',
  handler: () => ({ json: {} }),
});

const service = (signingName: string, operations: readonly RestJsonOperation[]): RestJsonService => ({
  name: signingName,
  signingName,
  protocol: 'restJson1',
  operations,
});

const find = createOperationFinder([
  service('alpha', [operation('TagAlpha', 'POST', '/tags/{arn}'), operation('GetModel', 'GET', '/model/{modelId}')]),
  service('beta', [operation('TagBeta', 'POST', '/tags/{arn}')]),
]);

function request(method: string, url: string, scope?: string): IncomingMessage {
  const incoming = new IncomingMessage(new Socket());
  Object.assign(incoming, { method, url });
  const credential = `AWS4-HMAC-SHA256 Credential=KEY/with/slashes/20261201/us-east-1/${scope}/aws4_request, Signature=0`;
  if (scope !== undefined) incoming.headers.authorization = credential;
  return incoming;
}

describe('finding the operation', () => {
  test.each([
    { scope: 'alpha', name: 'TagAlpha' },
    { scope: 'beta', name: 'TagBeta' },
    { scope: 'gamma', name: 'TagAlpha' },
    { scope: undefined, name: 'TagAlpha' },
  ])('one path, two services: the credential of $scope leads to $name', ({ scope, name }) => {
    expect(find(request('POST', '/tags/x', scope)).operation.name).toBe(name);
  });

  test('labels keep encoded slashes, dots and what follows a question mark apart', () => {
    const arn = 'arn:aws:bedrock:us-east-1::x/y z%';
    expect(find(request('GET', `/model/${encodeURIComponent(arn)}?a=/b`)).labels).toEqual({ modelId: arn });
    expect(find(request('GET', '/model/..')).labels).toEqual({ modelId: '..' });
  });

  test.each([{ url: '/model/a/b' }, { url: '/model/' }, { url: '/model' }, { url: '' }, { url: '/MODEL/a' }])(
    '"$url" is unknown',
    ({ url }) => {
      expect(() => find(request('GET', url))).toThrow(expect.objectContaining({ type: 'UnknownOperationException' }));
    },
  );
});
