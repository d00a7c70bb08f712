import { resolve } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { NATIONAL } from '#platform/db/tx.ts'
import type { CliCommand, CliIo } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { writeExport } from '../export/write-export.ts'
import { beginFirstKey } from '../keys.ts'
import { regionWrong } from '../problems.ts'
import { sealNext } from '../seal-tenant.ts'

export const exportFacts: CliCommand = {
  usage: 'export facts',
  summary: 'Write the facts of a region with their seals into a folder that anybody can verify',
  options: [
    { flags: '--region <code>', description: 'region, for example 35.05, or 00', required: true },
    { flags: '--out <dir>', description: 'a new or empty folder', required: true },
    { flags: '--with-details', description: 'also personal details that were not erased: CONFIDENTIAL' },
  ],
  examples: ['export facts --region 35.05 --out ./fakta-3505', 'verify ./fakta-3505'],
  needsDatabase: true,
  run: async (io, _args, options) => {
    const region = regionOf(options.region)
    await sealRest(io, region, readConfig(process.env).sealKey)
    const folder = resolve(String(options.out))
    const about = await writeExport({
      region,
      folder,
      withDetails: options.withDetails === true,
      now: new Date(),
      run: (act) => io.run(region, act),
      progress: (done, total) => io.progress(done, total, 'facts'),
    })
    io.say(`Wrote ${about.size} facts of ${region} to ${folder}`)
    if (about.details.length > 0) io.say('The folder is confidential: it holds personal details.')
    io.say(`Verify them anywhere with: penataran verify ${folder}`)
    io.json({ folder, ...about })
    return 0
  },
}

export function regionOf(given: unknown): string {
  const text = String(given)
  return /^([0-9]{2}\.[0-9]{2}|00)$/.test(text) ? text : refuse(regionWrong)
}

/** What no worker has sealed yet is sealed now: an export ends with a seal. */
async function sealRest(io: CliIo, region: string, sealKey: string | undefined): Promise<void> {
  await io.run(NATIONAL, (ctx) => beginFirstKey(ctx, sealKey))
  for (let more = true; more; ) {
    more = (await io.run(region, (ctx) => sealNext(ctx, sealKey)))?.more === true
  }
}
