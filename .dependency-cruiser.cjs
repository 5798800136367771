// The import rules of the architecture, one rule each, so that a violation names what it broke.
// Type imports count as imports: a layer that knows another's types knows the other layer.
const LAYERS = '^(bots|jobs|prisma|integrations|admin)/';
const OTHER_LAYERS = '^(emulation|bots|jobs|prisma|integrations|admin|app|drills|bench|scripts)/';
const TESTS = '\\.test\\.ts$';
const PACKAGES = 'node_modules/';

module.exports = {
  forbidden: [
    {
      name: 'core-imports-only-core',
      comment: 'The core decides on data; whatever touches the outside stands behind a port.',
      severity: 'error',
      from: { path: '^core/', pathNot: TESTS },
      to: { path: '^[a-z]', pathNot: ['^core/', PACKAGES], dependencyTypesNot: ['core'] },
    },
    {
      name: 'core-tests-import-core-and-test',
      comment: 'A core test runs on data: it needs the core and what test/ shares.',
      severity: 'error',
      from: { path: `^core/.*${TESTS}` },
      to: { path: OTHER_LAYERS },
    },
    {
      name: 'core-uses-no-package',
      comment: 'Two exceptions: temporal-polyfill (wall-clock rules in a time zone) and, for texts, @fluent/bundle.',
      severity: 'error',
      from: { path: '^core/', pathNot: [TESTS, '^core/dialogue/texts/'] },
      to: { path: PACKAGES, pathNot: '/temporal-(polyfill|utils)/' },
    },
    {
      name: 'core-texts-use-only-fluent',
      severity: 'error',
      from: { path: '^core/dialogue/texts/', pathNot: TESTS },
      to: { path: PACKAGES, pathNot: '/(temporal-(polyfill|utils)|@fluent/bundle)/' },
    },
    {
      name: 'core-uses-no-node-module',
      comment: 'Files, environment, clock and randomness come in as data or through ports.',
      severity: 'error',
      from: { path: '^core/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'layers-do-not-import-each-other',
      comment: 'bots, jobs, prisma, integrations and admin know the core; only app and test bring them together.',
      severity: 'error',
      from: { path: LAYERS },
      to: { path: OTHER_LAYERS, pathNot: ['^$1/', '^emulation/'] },
    },
    {
      name: 'only-emulators-are-emulated',
      comment: 'What emulators are made of is no part of what runs against the real platforms.',
      severity: 'error',
      from: { path: LAYERS, pathNot: [TESTS, '^(bots|integrations)/sandbox/'] },
      to: { path: '^emulation/' },
    },
    {
      name: 'emulation-imports-nothing-of-ours',
      comment: 'An emulator that shared code with the product would share its mistakes.',
      severity: 'error',
      from: { path: '^emulation/' },
      to: { path: '^[a-z]', pathNot: ['^emulation/', PACKAGES], dependencyTypesNot: ['core'] },
    },
    {
      name: 'only-tests-import-test',
      comment: 'What test/ holds is no part of the product.',
      severity: 'error',
      from: { path: '^(app|core|bots|emulation|jobs|prisma|integrations|admin|scripts)/', pathNot: TESTS },
      to: { path: '^test/' },
    },
    {
      name: 'nobody-imports-a-test-file',
      severity: 'error',
      from: {},
      to: { path: TESTS },
    },
    {
      name: 'one-bot-does-not-know-another',
      comment:
        'Adapters share what all are made of, the suite that all pass, and the renderer of those without buttons.',
      severity: 'error',
      from: { path: '^bots/([^/]+)/', pathNot: [TESTS, '^bots/sandbox/'] },
      to: { path: '^bots/[^/]+/', pathNot: ['^bots/$1/', '^bots/adapter/', '^bots/contract/', '^bots/numbered-text/'] },
    },
    {
      name: 'sandbox-knows-no-bot',
      comment: 'An emulator that shared code with the adapter would share its mistakes.',
      severity: 'error',
      from: { path: '^bots/sandbox/', pathNot: TESTS },
      to: { path: '^bots/', pathNot: '^bots/sandbox/' },
    },
    {
      name: 'app-is-the-top',
      comment: 'Whoever imports app is a program of its own or a test.',
      severity: 'error',
      from: { pathNot: ['^(app|drills|bench|scripts|test)/', TESTS] },
      to: { path: '^app/' },
    },
    {
      name: 'no-circular',
      comment: 'Modules that load each other depend on the order of loading. Types are gone by then.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-circular-types-in-core',
      comment: 'Two concepts that need each other are one, or lack a third.',
      severity: 'error',
      from: { path: '^core/' },
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'product-uses-no-development-package',
      comment: 'A production install leaves these out. The page is bundled when it is built.',
      severity: 'error',
      from: {
        path: '^(app|core|bots|emulation|jobs|prisma|integrations|admin)/',
        pathNot: [TESTS, '^bots/sandbox/page/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm'] },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that is only there because another needs it may vanish with that one.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    // Sees `import type` too. TypeScript 7 has no JavaScript API, so this reads the sources with TypeScript 6.
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    exclude: { path: ['^dist/', '^\\.callout/'] },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
