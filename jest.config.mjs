// One project per kind of test, told apart by the file's ending, so that a machine runs the kinds it can (see
// scripts/test.mjs). Jest needs `--experimental-vm-modules` because everything here is an ES module.
const folders = [
  'app',
  'core',
  'bots',
  'jobs',
  'prisma',
  'integrations',
  'admin',
  'drills',
  'bench',
  'scripts',
  'test',
];
const kinds = ['store', 'contract', 'drill', 'browser'];

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
  },
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
