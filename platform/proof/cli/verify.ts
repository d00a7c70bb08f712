import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CliCommand, CliIo } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { keyFileWrong } from '../problems.ts'
import { rawPublicKey } from '../signed.ts'
import { Fault } from '../verify/fault.ts'
import { readHead, type Verified, verifyFolder } from '../verify/verify-folder.ts'

/** Needs no database, no network and no secret: only the export, and better a key and a head from elsewhere. */
export const verifyExport: CliCommand = {
  usage: 'verify <dir>',
  summary: 'Verify exported facts offline: nothing changed, removed, reordered, inserted or cut off',
  options: [
    { flags: '--key <file>', description: 'public key (PEM) you trust, got from elsewhere' },
    { flags: '--head <file>', description: 'published head (JSON) that the export must reach' },
  ],
  examples: ['verify ./fakta-3505', 'verify ./fakta-3505 --key kunci.pem --head kepala.json'],
  needsDatabase: false,
  run: async (io, [dir = ''], options) => {
    const key = options.key === undefined ? undefined : readKey(String(options.key))
    try {
      const verified = await verifyFolder({
        folder: resolve(dir),
        key,
        head: options.head === undefined ? undefined : await readHead(String(options.head)),
        progress: (done, total) => io.progress(done, total, 'facts'),
      })
      return tellWell(io, verified, { key, head: options.head !== undefined })
    } catch (cause) {
      if (cause instanceof Fault) return tellFault(io, cause)
      throw cause
    }
  },
}

function readKey(file: string): string {
  try {
    return rawPublicKey(createPublicKey(readFileSync(file)))
  } catch {
    return refuse(keyFileWrong, { file })
  }
}

function tellWell(io: CliIo, verified: Verified, given: { key: string | undefined; head: boolean }): number {
  const { region, facts, seals, details, detailsMissing, last } = verified
  io.say(`${facts} facts of ${region} are unchanged, under ${seals} seals up to ${last?.sealedAt ?? '–'}.`)
  if (details > 0) io.say(`${details} personal details are those the facts committed to.`)
  if (detailsMissing > 0)
    io.warn(
      `${detailsMissing} personal details are missing, and no fact of the export says that they were erased.`,
    )
  if (given.key === undefined)
    io.warn(
      `No key was given: compare ${verified.keys.join(', ')} with the keys that the installation publishes.`,
    )
  if (!given.head)
    io.warn('No published head was given: facts cut off at the end together with their seals would not show.')
  io.json({ ok: true, ...verified })
  return 0
}

function tellFault(io: CliIo, { kind, seq, sentence }: Fault): number {
  io.say(sentence.en)
  io.json({ ok: false, fault: { kind, seq, sentence } })
  return kind === 'unreadable' ? 2 : 1
}
