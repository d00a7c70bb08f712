// The import law of the monolith, for dependency-cruiser 17.
// Run:  npm run check:imports
// Every rule must have a planted violation in tools/import-rules.test.ts: a rule
// that has never failed has never been tested.

const MODULE = '^(core|services)/([^/]+)/'
/** Pieces of screens that a core module lends to the modules above it, such as the picker of documents. */
const SHARE = '^core/[^/]+/web/share\\.tsx$'
/** Who serves a region, and its OPD: what identity keeps and services have to ask, for no fact brings it in time. */
const DIRECTORY = '^core/identity/directory\\.ts$'
const TEST = '\\.(test|e2e)\\.tsx?$'
const SPINE = [
  'identity',
  'notice',
  'evidence',
  'attendance',
  'selection',
  'movement',
  'plan',
  'programme',
  'indicator',
  'command',
  'realisation',
  'meeting',
  'book',
  'portfolio',
  'evaluation',
  'cycle',
  'survey',
  'workbook',
  'assessor',
  'scoring',
  'crosscheck',
  'moderation',
  'result',
  'scenario',
  'followup',
  'backing',
  'handover',
  'report',
  'simulation',
]
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  SPINE,
  forbidden: [
    forbid('no-cycles', 'A file that needs its caller is two files with one name.', {}, { circular: true }),

    forbid(
      'imports-resolve',
      'What cannot be found cannot be judged: a misspelt path would slip past every rule below.',
      {},
      { couldNotResolve: true },
    ),

    forbid(
      'platform-has-no-domain',
      'platform/ knows no smart-city word.',
      { path: '^platform/' },
      { path: '^(core|services|apps)/' },
    ),

    forbid(
      'services-are-islands',
      'A service module knows itself, platform/ and the directory of people and OPD; it speaks by facts.',
      { path: '^services/([^/]+)/' },
      { path: '^(core|services|apps)/', pathNot: ['^services/$1/', DIRECTORY] },
    ),

    forbid(
      'core-meets-by-its-faces',
      'Core modules meet through contract, facts, public reads and lent arithmetic.',
      { path: '^core/([^/]+)/' },
      {
        path: '^(core|services|apps)/',
        pathNot: ['^core/$1/', '^core/[^/]+/(contract|facts|public|arithmetic)\\.ts$', SHARE],
      },
    ),
    forbid(
      'shares-are-for-screens',
      'Pieces of screens that a module lends to those above it are drawn by screens only.',
      { path: '^(core|services|platform|apps)/', pathNot: ['^core/[^/]+/web/', '^apps/web/'] },
      { path: SHARE },
    ),

    ...SPINE.map((name, i) =>
      forbid(
        'core-flows-down',
        `The spine: ${SPINE.join(' < ')}.`,
        { path: `^core/${name}/` },
        { path: `^core/(${SPINE.slice(i + 1).join('|') || '(?!)'})/` },
      ),
    ),

    forbid(
      'rules-are-pure',
      'rules, policy and measures: values in, values out.',
      { path: `${MODULE}(rules|policy|measures)[./]`, pathNot: TEST },
      {
        pathNot: [
          '^$1/$2/(rules|policy|measures|contract|facts)[./]',
          '^core/[^/]+/(contract|facts|arithmetic)\\.ts$',
          '^platform/(schema|money|time|module|measure|result)[./]',
        ],
      },
    ),

    forbid(
      'sql-lives-in-store',
      'All SQL of a module is in its store.',
      { path: MODULE, pathNot: `${MODULE}(store|public)[./]` },
      { path: '^platform/db/' },
    ),
    forbid(
      'sql-lives-in-store',
      'Nobody but the store holds the database driver; a test may look into the tables itself.',
      { path: MODULE, pathNot: [`${MODULE}(store|public)[./]`, TEST] },
      { path: '^node_modules/(kysely|pg)/' },
    ),

    forbid(
      'routes-only-translate',
      'routes bind an endpoint to a command or a read; nothing else.',
      { path: `${MODULE}routes[./]`, pathNot: TEST },
      { path: MODULE, pathNot: '^$1/$2/(contract|commands|store|routes)[./]' },
    ),

    forbid(
      'web-sees-contracts',
      'Screens see contracts (their own, the platform’s, and in the core those of modules below) and the UI kit, never the server.',
      { path: `${MODULE}web/` },
      {
        path: '^(core|services|platform|apps)/',
        pathNot: [
          '^$1/$2/(web/|contract\\.ts$)',
          '^core/[^/]+/(contract|arithmetic)\\.ts$',
          SHARE,
          '^platform/(ui|client|schema|time|money)[./]',
          '^platform/[^/]+/contract\\.ts$',
        ],
      },
    ),

    forbid(
      'screens-run-in-browsers',
      'Screens and their kit are drawn by server and browser alike, so they cannot lean on Node.',
      { path: `^platform/(ui|client)/|${MODULE}web/`, pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),

    forbid(
      'kit-sees-borders',
      'The UI kit and the client know the wire (schemas, endpoints, problems), not what answers it.',
      { path: '^platform/(ui|client)/', pathNot: TEST },
      {
        path: '^platform/',
        pathNot: '^platform/((ui|client|schema|time|money|problem)[./]|http/endpoint\\.ts$)',
      },
    ),

    forbid(
      'apps-see-faces',
      'Programs see manifests and screens.',
      { path: '^apps/' },
      { path: MODULE, pathNot: `${MODULE}(manifest\\.ts|web/index\\.tsx)$` },
    ),

    forbid(
      'tests-stay-out',
      'Production code never imports a test.',
      { pathNot: `${TEST}|(^|/)test/|^tools/` },
      { path: `${TEST}|^test/|^(apps|core|services|platform)/.*/test/` },
    ),

    forbid(
      'tools-stay-out',
      'The product runs without its workshop; only the starter in bin/ may call the build.',
      { path: '^(apps|core|services|platform)/', pathNot: TEST },
      { path: '^(tools|bin)/' },
    ),

    forbid(
      'products-need-no-workshop',
      'An installation without development packages must start; their types are welcome.',
      { path: '^(apps|core|services|platform)/', pathNot: [TEST, '/test/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // The starter imports the built server, which is there only after a build.
    exclude: { path: '^(\\.\\./)?dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
