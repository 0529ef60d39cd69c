import { expect, test } from '@jest/globals';
import { aWebApp } from '../unit/channels/web/web-app.ts';
import { deploy, removeFolders } from './deployment.ts';

test('API Gateway has each route of the web door, and none that it does not serve', () => {
  // Middleware is registered for all methods, a route for one.
  const routes = aWebApp().app.routes.filter(({ method }) => method !== 'ALL');
  const served = routes.map(({ method, path }) => `${method} ${path}`);
  const deployed = Object.values(deploy('dev').resources('AWS::ApiGatewayV2::Route'));
  // A browser asks first whether another site's page may send; hono's CORS answers that.
  expect(new Set(deployed.map(({ Properties }) => Properties['RouteKey']))).toEqual(
    new Set([...served, 'OPTIONS /api/{any+}']),
  );
  removeFolders();
});
