/** How TypeScript is read in tests: the same everywhere, React's automatic runtime included. */
const transform = {
  '\\.[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}

// Walks and counts too long for every run: with TEST_DEEP only.
const notToday = process.env.TEST_DEEP === '1' ? [] : ['<rootDir>/test/.*/deep/']

const everywhere = {
  rootDir: __dirname,
  transform,
  // These two come as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!echarts/|zrender/|pixelmatch/)', '/dist/'],
  testPathIgnorePatterns: ['/node_modules/', ...notToday],
  globalSetup: '<rootDir>/test/jest/globalSetup.ts',
  globalTeardown: '<rootDir>/test/jest/globalTeardown.ts',
  modulePathIgnorePatterns: ['<rootDir>/.data/', '<rootDir>/dist/(h5|cloud)/.*package.json'],
}

const project = (displayName, folders, more = {}) => ({
  ...everywhere,
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.test.{ts,tsx}`),
  ...more,
})

module.exports = {
  // One more than cores: while one waits for a deadline of the province’s, the others work.
  maxWorkers: 3,
  testTimeout: 30_000,
  projects: [
    project('unit', ['config', 'src/contract', 'src/cloud', 'src/sandbox', 'test/house', 'test/bench']),
    project('phone', ['src/miniprogram']),
    project('contract', ['test/contract', 'test/cloud']),
    project('sandbox', ['test/sandbox']),
    project('faults', ['test/faults', 'test/security', 'test/reproduce']),
    project('weapp', ['test/weapp']),
    project('journeys', ['test/journeys']),
    project('gallery', ['test/gallery']),
  ],
}
