/** Unit specs live beside their source; end-to-end, crash and server-backed suites live in test/. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^#apps/(.*)$': '<rootDir>/apps/$1.ts',
    '^#test/(.*)$': '<rootDir>/test/$1.ts',
    '^#(domain|workdays|sqlite-thread|event-store|view-store|projections|reactions|integrity|interchange|platform|command-handling)/(.*)$':
      '<rootDir>/libs/$1/src/$2.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  maxWorkers: 2,
  // A machine under load is slow, not wrong; what hangs is found all the same.
  testTimeout: 30_000,
};
