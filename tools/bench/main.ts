import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { fromRoot } from '#platform/root.ts'
import { measureEvaluation } from './evaluation.ts'
import { measureHttp } from './http.ts'
import { measureIndicator } from './indicator.ts'
import { measureLive } from './live.ts'
import type { Part, Row } from './part.ts'
import { measurePlan } from './plan.ts'
import { measureProof } from './proof.ts'
import { measureRecompute } from './recompute.ts'
import { measureServices } from './services.ts'
import { measureStart } from './start.ts'

const PARTS: Readonly<Record<string, () => Promise<Part[]>>> = {
  recompute: async () => [await measureRecompute()],
  http: measureHttp,
  evaluation: measureEvaluation,
  plan: measurePlan,
  indicator: measureIndicator,
  proof: async () => [await measureProof()],
  services: measureServices,
  live: async () => [await measureLive()],
  start: async () => [await measureStart()],
}

/**
 * Measures and prints; with all parts also writes the document.
 *
 * @returns 0 when everything asked for is kept, 1 when not, 2 for a part that does not exist
 */
export async function main(words: readonly string[]): Promise<number> {
  const names = words.length > 0 ? words : Object.keys(PARTS)
  const unknown = names.filter((name) => !(name in PARTS))
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. Choose from ${Object.keys(PARTS).join(', ')}.`)
    return 2
  }
  const parts: Part[] = []
  for (const name of names) {
    console.error(`measuring ${name} ...`)
    parts.push(...((await PARTS[name]?.()) ?? []))
  }
  console.log(parts.map(tableOf).join('\n\n'))
  if (words.length === 0) writeFileSync(fromRoot('docs', 'BENCHMARKS.md'), documentOf(parts))
  const missed = parts.flatMap((part) => part.rows).filter((row) => row.kept === false)
  console.log(missed.length === 0 ? 'Everything asked for is kept.' : `${missed.length} not kept.`)
  return missed.length === 0 ? 0 : 1
}

const tableOf = ({ title, how, rows }: Part): string =>
  [
    `## ${title}`,
    '',
    how,
    '',
    '| what | measured | asked | |',
    '|---|---|---|---|',
    ...rows.map(lineOf),
  ].join('\n')

const lineOf = ({ what, measured, asked = '', kept }: Row): string =>
  `| ${what} | ${measured} | ${asked} | ${kept === undefined ? '' : kept ? 'kept' : '**missed**'} |`

function documentOf(parts: readonly Part[]): string {
  const day = new Date().toISOString().slice(0, 10)
  const [cpu] = cpus()
  return `# Benchmarks

Written by \`npm run bench\` (\`tools/bench.mjs\`); measure again after a change that touches reading, scoring, pages or
start, and compare ratios rather than absolute figures: they come from one run on one machine. One part alone, printed
only: \`npm run bench -- plan\`. The parts are ${Object.keys(PARTS).join(', ')}.

Measured on ${day}: ${cpus().length} cores (${cpu?.model.trim() || 'unnamed'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node.js ${process.versions.node}.

${parts.map(tableOf).join('\n\n')}
`
}
