import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readConfig } from '#platform/config.ts'
import { NATIONAL } from '#platform/db/tx.ts'
import type { CliCommand } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { type Standing, standingTo } from '../check-head.ts'
import { rotateKey } from '../keys.ts'
import { keyFileWrong } from '../problems.ts'
import { readHead } from '../verify/verify-folder.ts'

export const rotate: CliCommand = {
  usage: 'seal rotate',
  summary: 'Begin a new key for seals; the old one signs it and stays public',
  options: [
    { flags: '--key <file>', description: 'new Ed25519 private key (PEM) that the environment will hold' },
  ],
  examples: ['seal rotate', 'seal rotate --key baru.pem   # then set PENATARAN_SEAL_KEY to it'],
  needsDatabase: true,
  run: async (io, _args, options) => {
    const next = options.key === undefined ? undefined : readPrivateKey(String(options.key))
    const { sealKey } = readConfig(process.env)
    const made = await io.run(NATIONAL, (ctx) => rotateKey(ctx, sealKey, next))
    io.say(`Seals are signed with ${made.key} from now on; ${made.endorsedBy} has signed it.`)
    if (next !== undefined) io.say('Set PENATARAN_SEAL_KEY to the new key and start the server again.')
    io.json(made)
    return 0
  },
}

function readPrivateKey(file: string): string {
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType !== 'ed25519') return refuse(keyFileWrong, { file })
    return key.export({ type: 'pkcs8', format: 'pem' }) as string
  } catch {
    return refuse(keyFileWrong, { file })
  }
}

const SENTENCES: Readonly<Record<Standing, (head: number, size: number) => string>> = {
  ahead: (head, size) => `The database has the ${head} facts of the published head, ${size} in all.`,
  behind: (head, size) =>
    `The database ends at fact ${size}, but the published head covers ${head}: facts ${size + 1} to ${head} are missing.`,
  other: (head) => `The first ${head} facts of the database are not those of the published head.`,
  foreign: () => 'The head was not signed for its region by a key of this installation.',
}

export const checkHead: CliCommand = {
  usage: 'seal check',
  summary: 'Hold this installation against a head it published earlier, for example after a restore',
  options: [{ flags: '--head <file>', description: 'published head (JSON)', required: true }],
  examples: ['seal check --head kepala-3505.json'],
  needsDatabase: true,
  run: async (io, _args, options) => {
    const head = await readHead(String(options.head))
    const { standing, size } = await io.run(head.tenant, (ctx) => standingTo(ctx, head))
    io.say(SENTENCES[standing](head.size, size))
    io.json({ ok: standing === 'ahead', standing, region: head.tenant, published: head.size, size })
    return standing === 'ahead' ? 0 : 1
  },
}
