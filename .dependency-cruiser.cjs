/**
 * Imports point one way (design: apps → libs; views and reactions → domain; domain → workdays only). What a lib may
 * import is listed; anything else is an error. Specs and contract suites may use test/support.
 */
const tests = '(\\.spec\\.ts$|/contract/|^test/)';
const mayUse = (lib, ...others) => ({
  name: `${lib}-uses-only-what-it-may`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: tests },
  to: { path: '^(apps|libs|test)/', pathNot: `^libs/(${[lib, ...others].join('|')})/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    mayUse('workdays'),
    mayUse('domain', 'workdays'),
    mayUse('integrity', 'domain', 'workdays'),
    mayUse('sqlite-thread'),
    mayUse('event-store', 'domain', 'workdays', 'integrity', 'sqlite-thread'),
    mayUse('view-store', 'domain', 'workdays', 'sqlite-thread'),
    mayUse('command-handling', 'domain', 'workdays', 'event-store', 'integrity'),
    mayUse('projections', 'domain', 'workdays', 'event-store', 'view-store', 'integrity'),
    mayUse(
      'reactions',
      'domain',
      'workdays',
      'command-handling',
      'event-store',
      'view-store',
      'projections',
      'integrity',
    ),
    mayUse('interchange', 'domain', 'workdays'),
    mayUse('platform', 'domain', 'workdays', 'command-handling', 'event-store', 'view-store', 'integrity'),
    {
      name: 'domain-is-pure',
      comment: 'Nothing in domain or workdays reads a clock, a random source, a file or a store.',
      severity: 'error',
      from: { path: '^libs/(domain|workdays)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'adapters-are-chosen-in-composition-files',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: `(${tests}|/composition\\.ts$|^apps/all-in-one/src/all-in-one\\.ts$|^apps/projector/src/worker\\.ts$|^libs/(event|view)-store/)`,
      },
      to: { path: '^libs/(event|view)-store/src/(sqlite|eventstoredb|mongodb)/' },
    },
    {
      name: 'production-code-needs-no-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: '.dependency-aliases.cjs' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|node_modules)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
