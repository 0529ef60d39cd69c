/** Tests run as native ES modules (see docs/decisions/0001-modules.md); swc strips the types, `npm run check` checks them. */
const transform = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } }],
};

const project = (displayName, folder) => ({
  displayName,
  testMatch: [`<rootDir>/test/${folder}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/fixed-seed.ts'],
  transform,
  moduleNameMapper: { '^\\.\\./locales/index\\.js$': '<rootDir>/test/support/no-locales.js' },
});

export default {
  testTimeout: 30_000,
  projects: [
    project('unit', 'unit'),
    project('local', 'local'),
    project('parity', 'parity'),
    project('browser', 'browser'),
    project('infra', 'infra'),
  ],
};
