// The import law of the monolith, for dependency-cruiser 17.
// Run:  depcruise apps core services platform --config import-rules.cjs
// Every rule must have a planted violation in tools/import-rules.test.ts: a rule
// that has never failed has never been tested.

const MODULE = '^(core|services)/([^/]+)/'
const SPINE = ['identity', 'movement', 'plan', 'indicator', 'survey', 'evaluation', 'report']
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A file that needs its caller is two files with one name.', {}, { circular: true }),

    forbid(
      'platform-has-no-domain',
      'platform/ knows no smart-city word.',
      { path: '^platform/' },
      { path: '^(core|services|apps)/' },
    ),

    forbid(
      'services-are-islands',
      'A service module knows itself and platform/; it speaks by facts.',
      { path: '^services/([^/]+)/' },
      { path: '^(core|services|apps)/', pathNot: '^services/$1/' },
    ),

    forbid(
      'core-meets-by-its-faces',
      'Core modules meet through contract, facts and public reads.',
      { path: '^core/([^/]+)/' },
      { path: '^(core|services|apps)/', pathNot: ['^core/$1/', '^core/[^/]+/(contract|facts|public)\\.ts$'] },
    ),

    ...SPINE.map((name, i) =>
      forbid(
        'core-flows-down',
        'The spine: identity < movement < plan < indicator < survey < evaluation < report.',
        { path: `^core/${name}/` },
        { path: `^core/(${SPINE.slice(i + 1).join('|') || '(?!)'})/` },
      ),
    ),

    forbid(
      'rules-are-pure',
      'rules, policy and measures: values in, values out.',
      { path: MODULE + '(rules|policy|measures)[./]', pathNot: '\\.test\\.ts$' },
      {
        pathNot: [
          '^$1/$2/(rules|policy|measures|contract|facts)[./]',
          '^platform/(schema|money|time|module|result)[./]',
        ],
      },
    ),

    forbid(
      'sql-lives-in-store',
      'All SQL of a module is in its store.',
      { path: MODULE, pathNot: MODULE + '(store|public)[./]' },
      { path: '^platform/db/' },
    ),

    forbid(
      'routes-only-translate',
      'routes bind an endpoint to a command or a read; nothing else.',
      { path: MODULE + 'routes[./]' },
      { path: MODULE, pathNot: '^$1/$2/(contract|commands|store|routes)[./]' },
    ),

    forbid(
      'web-sees-contracts',
      'Screens see contracts and the UI kit, never the server.',
      { path: MODULE + 'web/' },
      {
        path: '^(core|services|platform|apps)/',
        pathNot: ['^$1/$2/(web/|contract\\.ts$)', '^platform/(ui|client|schema|time|money)[./]'],
      },
    ),

    forbid(
      'apps-see-faces',
      'Programs see manifests and screens.',
      { path: '^apps/' },
      { path: MODULE, pathNot: MODULE + '(manifest\\.ts|web/index\\.tsx)$' },
    ),

    forbid(
      'tests-stay-out',
      'Production code never imports a test.',
      { pathNot: '\\.test\\.tsx?$|/test/' },
      { path: '\\.test\\.tsx?$|/test/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
}
