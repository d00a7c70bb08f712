// Dead code: files, exports and dependencies that no program, page, tool or test reaches.

/** Style sheets reach fonts and other sheets; knip reads them as modules that import what they name. */
const readCss = (text) =>
  [...text.matchAll(/@import\s+["']([^"']+)["']|url\(\s*["']?([^"')]+)["']?\s*\)/g)]
    .map(([, sheet, asset]) => sheet ?? asset)
    .filter((path) => !/^(data|https?):|^#/.test(path))
    .map((path) => `import '${path}'`)
    .join('\n')

export default {
  entry: [
    'apps/cli/main.ts',
    'apps/web/main.tsx',
    'platform/client/offline/service-worker.ts',
    'platform/ui/site.css',
    'platform/ui/enhance.ts',
    'tools/*.{mjs,cjs}',
    'tools/map/*.mjs',
    '.ci/*.mjs',
    // Started as programs of their own.
    'platform/print/printer.ts',
    'tools/bench/{main,part,bare-server}.ts',
    'test/processes/modules.ts',
    'test/browser/**/*.e2e.ts',
  ],
  project: [
    '{apps,core,services,platform,test,tools}/**/*.{ts,tsx,mjs,cjs}',
    'platform/ui/**/*.css',
    'bin/*.mjs',
    '.ci/*.mjs',
  ],
  // Its CSV files are read; no code of it is called.
  // The solver's worker loads it by its place.
  ignoreDependencies: ['idn-area-data', 'highs'],
  compilers: { css: readCss },
  ignoreExportsUsedInFile: true,
}
