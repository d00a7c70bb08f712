import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { CliCommand, CliIo } from '#platform/module.ts'
import { createAdministrator } from './commands/create-administrator.ts'

/** The input cannot be used. */
const UNUSABLE = 2

export const adminCreate: CliCommand = {
  usage: 'admin create',
  summary: 'Make an administrator of the ministry; asks for the password without showing it',
  options: [
    { flags: '--email <address>', description: 'e-mail to sign in with (or PENATARAN_ADMIN_EMAIL)' },
    { flags: '--name <name>', description: 'name shown to others' },
  ],
  examples: [
    'admin create --email admin@kementerian.example --name "Admin kementerian"',
    'admin create   # with PENATARAN_ADMIN_EMAIL and PENATARAN_ADMIN_PASSWORD in the environment',
  ],
  needsDatabase: true,
  run: async (io, _args, options) => {
    const email = textOf(options.email) ?? textOf(process.env.PENATARAN_ADMIN_EMAIL)
    if (!email || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      io.warn('Give an e-mail address: --email <address>, or PENATARAN_ADMIN_EMAIL in the environment.')
      return UNUSABLE
    }
    const password = process.env.PENATARAN_ADMIN_PASSWORD ?? (await askTwice(io))
    if (password === undefined) return UNUSABLE
    const name = textOf(options.name)
    await createAdministrator(io.run, { email, password, ...(name === undefined ? {} : { name }) })
    io.say(`${email} is an administrator of the ministry now. Sign in at /masuk.`)
    io.json({ created: true, email })
    return 0
  },
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** A password is never an argument: arguments show in the list of processes and in the shell's history. */
async function askTwice(io: CliIo): Promise<string | undefined> {
  if (!process.stdin.isTTY) {
    io.warn(
      'There is no terminal to ask for the password: set PENATARAN_ADMIN_EMAIL and PENATARAN_ADMIN_PASSWORD.',
    )
    return undefined
  }
  const first = await askHidden('Password: ')
  const second = await askHidden('Once more: ')
  if (first === second) return first
  io.warn('The two passwords differ. Nothing was made.')
  return undefined
}

/** Asks on standard error, so that the answer of `--json` stays clean, and shows nothing of what is typed. */
async function askHidden(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
