import { embeddedFolder, type OpenedDatabase, openConfigured } from '#apps/api/open-database.ts'
import { modules } from '#apps/modules.ts'
import { type Config, ConfigError, readConfig } from '#platform/config.ts'
import type { Database } from '#platform/db/database.ts'
import { diagnoseDatabase } from '#platform/db/diagnose.ts'
import { diagnoseEmbedded, isEmbeddedMade } from '#platform/db/embedded/diagnose.ts'
import { NATIONAL } from '#platform/db/tx.ts'
import { diagnoseDelivery } from '#platform/facts/diagnose.ts'
import { type Finding, ill } from '#platform/finding.ts'
import type { CliCommand } from '#platform/module.ts'
import { Refusal } from '#platform/problem/problem.ts'
import { runAsSystem } from '#platform/start.ts'
import { diagnoseInstallation } from '../doctor/installation.ts'

export const doctor: CliCommand = {
  usage: 'doctor',
  summary: 'Check this installation and say what is wrong and how to mend it; changes nothing',
  examples: ['doctor', 'doctor --json'],
  needsDatabase: false,
  run: async (io) => {
    const findings = await diagnose()
    for (const { ok, sentence } of findings) io.say(`${ok ? 'ok    ' : 'not ok'}  ${sentence.en}`)
    const wrong = findings.filter((finding) => !finding.ok).length
    io.say(wrong === 0 ? 'Nothing is wrong.' : `${wrong} of ${findings.length} checks are not ok.`)
    io.json({ ok: wrong === 0, findings })
    return wrong === 0 ? 0 : 1
  },
}

async function diagnose(): Promise<Finding[]> {
  try {
    const config = readConfig(process.env)
    return [...diagnoseInstallation(config), ...(await diagnoseData(config))]
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause
    return cause.faults.map((fault) => ill(fault, fault))
  }
}

/** A database that would be refused, or is not there yet, is not opened: a doctor makes nothing. */
async function diagnoseData(config: Config): Promise<Finding[]> {
  const folder = embeddedFolder(config)
  const before = config.databaseUrl ? [] : await diagnoseEmbedded(folder)
  if (before.some((finding) => !finding.ok)) return before
  if (!config.databaseUrl && !isEmbeddedMade(folder)) return before
  return [...before, ...(await diagnoseOpened(config))]
}

async function diagnoseOpened(config: Config): Promise<Finding[]> {
  let opened: OpenedDatabase | undefined
  try {
    opened = await openConfigured(config, { beside: true })
    await opened.database.ping()
    return await diagnoseContent(opened.database)
  } catch (cause) {
    return [unreachable(cause)]
  } finally {
    await opened?.close()
  }
}

function unreachable(cause: unknown): Finding {
  const said =
    cause instanceof Refusal ? (cause.toDetails('en').detail ?? '') : `${(cause as Error).message}.`
  return ill(
    `Basis data tidak dapat dihubungi: ${said} Periksa DATABASE_URL dan server PostgreSQL.`,
    `The database can not be reached: ${said} Check DATABASE_URL and the PostgreSQL server.`,
  )
}

async function diagnoseContent(database: Database): Promise<Finding[]> {
  const folders = modules.map((module) => module.folder)
  const schema = await diagnoseDatabase(database.owner, folders, Date.now)
  if (schema.some((finding) => !finding.ok)) return schema
  const subscribers = modules.flatMap((module) => module.subscriptions ?? []).map(({ name }) => name)
  const delivery = await database.inShared((tx) => diagnoseDelivery(tx, subscribers, new Date()))
  return [...schema, ...delivery, ...(await diagnoseModules(database))]
}

async function diagnoseModules(database: Database): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, diagnose } of modules) {
    if (!diagnose) continue
    const found = runAsSystem(database, NATIONAL, diagnose)
    findings.push(...(await found.catch((cause: Error) => [failed(name, cause)])))
  }
  return findings
}

const failed = (name: string, { message }: Error): Finding =>
  ill(
    `Modul ${name} tidak dapat diperiksa: ${message}.`,
    `The module ${name} can not be checked: ${message}.`,
  )
