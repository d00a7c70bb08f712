import { openConfigured } from '#apps/api/open-database.ts'
import { modules } from '#apps/modules.ts'
import { deliveryOn } from '#apps/worker/delivery.ts'
import { ConfigError, readConfig } from '#platform/config.ts'
import type { Database } from '#platform/db/database.ts'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import type { Call } from '#platform/http/call.ts'
import { callInProcess } from '#platform/http/in-process.ts'
import type { CliCommand, CliIo } from '#platform/module.ts'
import { Refusal } from '#platform/problem/problem.ts'
import { prepareDatabase, runAsSystem } from '#platform/start.ts'

/** The input can not be used. */
const UNUSABLE = 2
/** Something failed that the caller could not foresee. */
const FAILED = 3

/** Runs one command with a database where it needs one; every refusal becomes a sentence and a code. */
export async function runCommand(
  command: CliCommand,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const json = options.json === true
  try {
    return command.needsDatabase
      ? await withDatabase((database) => command.run(ioOf(json, database), args, options))
      : await command.run(ioOf(json), args, options)
  } catch (cause) {
    return tell(cause, json)
  }
}

async function withDatabase<R>(act: (database: Database) => Promise<R>): Promise<R> {
  const opened = await openConfigured(readConfig(process.env), { beside: true })
  try {
    await prepareDatabase(opened.database, modules)
    return await act(opened.database)
  } finally {
    await opened.close()
  }
}

function ioOf(json: boolean, database?: Database): CliIo {
  let bound: Call | undefined
  return {
    say: (line) => {
      if (!json) console.log(line)
    },
    json: (value) => {
      if (json) console.log(JSON.stringify(value, null, 2))
    },
    warn: (line) => console.error(line),
    progress: progressTo(process.stderr),
    run: (tenant, act) => runAsSystem(database ?? failWithout(), tenant, act),
    call: (...asked) => {
      // The endpoints are compiled at the first call and kept.
      bound ??= callInProcess(database ?? failWithout(), modules, readConfig(process.env).publicUrl)
      return bound(...asked)
    },
    deliver: async () => {
      await deliverWaiting(deliveryOn(database ?? failWithout(), { error: console.error }))
    },
  }
}

function failWithout(): never {
  throw new Error('This command said that it needs no database.')
}

/** One line that is written over; nothing where standard error is a file. */
function progressTo(stream: NodeJS.WriteStream) {
  return (done: number, total: number, what: string): void => {
    if (!stream.isTTY) return
    stream.write(`\r${what}: ${done} of ${total}${done >= total ? '\n' : ''}`)
  }
}

function tell(cause: unknown, json: boolean): number {
  if (cause instanceof Refusal) return tellRefusal(cause, json)
  if (cause instanceof ConfigError) {
    for (const fault of cause.faults) console.error(fault)
    return UNUSABLE
  }
  console.error(cause instanceof Error ? cause.message : String(cause))
  if (process.env.PENATARAN_LOG === 'debug') console.error(cause)
  return FAILED
}

function tellRefusal(refusal: Refusal, json: boolean): number {
  const details = refusal.toDetails('en')
  if (json) console.log(JSON.stringify(details, null, 2))
  console.error(`${details.title}. ${details.detail ?? ''}`.trim())
  for (const { field, message } of details.errors ?? []) console.error(`  ${field}: ${message}`)
  return UNUSABLE
}
