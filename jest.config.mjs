// One project per kind of test, told apart by the file's ending, so that a machine runs the kinds it can (see
// scripts/test.mjs). Jest needs `--experimental-vm-modules` because everything here is an ES module.
const folders = [
  'app',
  'core',
  'bots',
  'emulation',
  'jobs',
  'prisma',
  'integrations',
  'admin',
  'drills',
  'bench',
  'scripts',
  'test',
];
const kinds = ['store', 'redis', 'contract', 'drill', 'cluster', 'browser'];

// ES modules that Fastify's packages fetch with require(): Node 20 can do that, Jest on it can't.
const REQUIRED_MODULES = '(content-disposition|cookie)';

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  // The built copy holds the same modules under the same names.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.callout/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
    [`/node_modules/${REQUIRED_MODULES}/.+\\.js$`]: [
      '@swc/jest',
      { jsc: { target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!${REQUIRED_MODULES}/)`],
};

const unit = {
  ...shared,
  displayName: 'unit',
  testMatch: [`<rootDir>/{${folders.join(',')}}/**/*.test.ts`],
  testPathIgnorePatterns: ['/node_modules/', `\\.(${kinds.join('|')})\\.test\\.ts$`],
};

const others = kinds.map((kind) => ({
  ...shared,
  displayName: kind,
  testMatch: [`<rootDir>/{${folders.join(',')}}/**/*.${kind}.test.ts`],
}));

export default {
  projects: [unit, ...others],
  maxWorkers: 2,
  // Real servers start inside some tests; a hung one still fails well before CI's limit.
  testTimeout: 60_000,
  passWithNoTests: true,
};
