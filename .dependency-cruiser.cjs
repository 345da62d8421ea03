/** The rules of the house that are about who may import whom. Each carries the sentence that a broken one is answered with. */

const capability = '(identity|family|consent|authorization|message|record|ticket|audit|support)'

module.exports = {
  forbidden: [
    {
      name: 'contract-stands-alone',
      comment: 'The contract imports nothing of ours: both sides rely on it, so it relies on neither.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: '^(src/(?!contract/)|config/|test/)' },
    },
    {
      name: 'phone-knows-only-the-contract',
      comment: 'The phone imports only the contract: what it knows of the cloud is what was promised.',
      severity: 'error',
      from: { path: '^src/miniprogram/' },
      to: { path: '^(src/(?!miniprogram/|contract/)|config/|test/)' },
    },
    {
      name: 'phone-leaves-upstream-alone',
      comment: 'The wire schemas of the province and WeChat are the server’s business, never the phone’s.',
      severity: 'error',
      from: { path: '^src/miniprogram/' },
      to: { path: '^src/contract/upstream/' },
    },
    {
      name: 'cloud-knows-only-the-contract',
      comment: 'The cloud imports only the contract.',
      severity: 'error',
      from: { path: '^src/cloud/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(src/(?!cloud/|contract/)|config/|test/)' },
    },
    {
      name: 'sandbox-knows-only-upstream',
      comment:
        'The sandbox stands for somebody else’s programs: it shares the wire schemas with us, what they are made of, and nothing more.',
      severity: 'error',
      from: { path: '^src/sandbox/', pathNot: ['^src/sandbox/(scenarios|reproduce)/', '\\.test\\.tsx?$'] },
      to: {
        path: '^(src/(?!sandbox/|contract/)|config/|test/|src/contract/(?!upstream/|record/(forms/|(record(Module|Entry)|emptyReason|sensitive|visitTypes)\\.ts)|ticket/(ticket|identityFields)\\.ts|identity/age\\.ts|authorization/accessRequest\\.ts))',
      },
    },
    {
      name: 'acted-patients-know-the-contract',
      comment: 'Where the sandbox acts as a person with a phone, it knows what every client was promised, and nothing more.',
      severity: 'error',
      from: { path: '^src/sandbox/(scenarios|reproduce)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(src/(?!sandbox/|contract/)|config/|test/)' },
    },
    {
      name: 'use-cases-know-ports',
      comment: 'A use case knows ports, never adapters and never the wiring: only so can either be exchanged.',
      severity: 'error',
      from: { path: `^src/cloud/${capability}/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/cloud/(adapters|wiring|functions)/' },
    },
    {
      name: 'adapters-are-named-in-wiring',
      comment: 'An adapter is named in wiring/ only; the entries get what they need from there.',
      severity: 'error',
      from: { path: '^src/cloud/', pathNot: ['^src/cloud/(wiring|adapters)/', '\\.test\\.tsx?$'] },
      to: { path: '^src/cloud/adapters/' },
    },
    {
      name: 'cloud-capabilities-are-strangers',
      comment: 'No capability of the cloud imports another’s folder: what it asks of it is a port.',
      severity: 'error',
      from: { path: `^src/cloud/${capability}/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `^src/cloud/${capability}/`, pathNot: '^src/cloud/$1/' },
    },
    {
      name: 'packages-are-strangers',
      comment: 'No package of the phone imports another: each is downloaded by itself.',
      severity: 'error',
      from: { path: '^src/miniprogram/packages/([^/]+)/' },
      to: { path: '^src/miniprogram/packages/', pathNot: '^src/miniprogram/packages/$1/' },
    },
    {
      name: 'main-package-stands-alone',
      comment: 'What ships in the main package imports nothing from a sub-package, which may not be there yet.',
      severity: 'error',
      from: { path: '^src/miniprogram/', pathNot: '^src/miniprogram/packages/' },
      to: { path: '^src/miniprogram/packages/' },
    },
    {
      name: 'ui-knows-nothing-of-health',
      comment: 'ui/ is a design system: it knows neither the contract nor who is signed in.',
      severity: 'error',
      from: { path: '^src/miniprogram/ui/' },
      to: { path: '^src/(contract|miniprogram/(?!ui/|platform/|locale/(text|parts|joined)))' },
    },
    {
      name: 'no-circles',
      comment: 'An arrow never points back: two files that need each other are one file or three.',
      severity: 'error',
      from: { path: '^(src|config|test)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-is-found',
      comment: 'Every import leads to a file or to a package of package.json.',
      severity: 'error',
      from: { path: '^(src|config|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // A package of types alone has nothing else to lead to.
      mainFields: ['main', 'types'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.weapp.ts', '.weapp.tsx', '.h5.ts', '.h5.tsx', '.ts', '.tsx', '.d.ts', '.js', '.cjs', '.json'],
    },
  },
}
