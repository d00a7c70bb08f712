import type { CliCommand, CliIo, Manifest } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { recompute, verify } from './commands/recompute.ts'
import { regionNeeded } from './problems.ts'
import { readersOf } from './rules/reading.ts'
import { measuresIn } from './subscriptions.ts'

const REGION = { flags: '--region <code>', description: 'Permendagri code of the region', required: true }

export const cliOf = (modules: () => readonly Manifest[]): readonly CliCommand[] => {
  const readers = () => readersOf(measuresIn(modules()))
  return [
    {
      usage: 'recompute indicators',
      summary:
        'Make a region’s measurements and values anew from its facts; readers see the old ones until it is done',
      options: [REGION],
      examples: ['recompute indicators --region 35.05'],
      needsDatabase: true,
      run: async (io, _args, { region }) => {
        const done = await io.run(codeOf(region), (ctx) => recompute(ctx, readers(), progressOn(io)))
        io.json(done)
        io.say(
          `${done.facts} facts read; ${told('measurements', done.measurements)}; ${told('values', done.folds)}.`,
        )
        return 0
      },
    },
    {
      usage: 'verify indicators',
      summary: 'Compare a region’s values digit by digit with what its facts come to; changes nothing',
      options: [REGION],
      examples: ['verify indicators --region 35.05'],
      needsDatabase: true,
      run: async (io, _args, { region }) => {
        const found = await io.run(codeOf(region), (ctx) => verify(ctx, readers(), progressOn(io)))
        io.json(found)
        for (const { what, name, kept, recomputed } of found.first) {
          io.say(`${what} ${name}`)
          io.say(`  kept       ${JSON.stringify(kept)}`)
          io.say(`  recomputed ${JSON.stringify(recomputed)}`)
        }
        io.say(`${found.facts} facts read, ${found.differences} differ`)
        return found.differences === 0 ? 0 : 1
      },
    },
  ]
}

const progressOn = (io: CliIo) => (done: number, total: number) => io.progress(done, total, 'facts')

const told = (what: string, { removed, written }: { removed: number; written: number }): string =>
  `${what}: ${written} written, ${removed} removed`

function codeOf(region: unknown): string {
  const code = String(region)
  return /^[0-9]{2}\.[0-9]{2}$/.test(code) ? code : refuse(regionNeeded, { code })
}
