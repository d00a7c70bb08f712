import { createHash, randomUUID } from 'node:crypto'
import { listOpd } from '#core/identity/public.ts'
import { listGoals } from '#core/plan/public.ts'
import type { Context } from '#platform/context.ts'
import type { UploadedFile } from '#platform/http/endpoint.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { ImportFault, ProgrammeContent } from '../../contract.ts'
import { type Asker, mayDraftFor, maySee, mayWrite } from '../../policy.ts'
import { findCircle } from '../../rules/circle.ts'
import { changedFields } from '../../rules/content.ts'
import { type Fault, faultsOf, type Known } from '../../rules/faults.ts'
import { COLUMN_OF, SHEETS } from '../../rules/table/columns.ts'
import { columnName } from '../../rules/table/read-parts.ts'
import { codesIn, readWanted, type Tables, type Wanted } from '../../rules/table/read-programmes.ts'
import { type Held, mapDependencies, mapHeldByCode } from '../../store/held.ts'
import { knownOf } from '../check-content.ts'
import { askerOf, subjectOf } from '../situation.ts'
import { readFile } from './read-file.ts'

/** One programme that the file adds or changes. */
export interface Entry {
  wanted: Wanted
  id: string
  held: Held | undefined
  /** What the asker sees of it now: the own waiting change, or what stands. */
  before: ProgrammeContent | undefined
}

export interface ImportPlan {
  asker: Asker
  entries: Entry[]
  unchanged: number
  faults: ImportFault[]
  digest: string
  /** Words for ids, to show changes. */
  names: ReadonlyMap<string, string>
}

/**
 * Reads a file against what is stored: what it would add and change, and everything that is wrong with it. The number
 * of queries does not grow with the file.
 *
 * @param lock whether the programmes will be written in this act
 */
export async function planImport(ctx: Context, file: UploadedFile, lock: boolean): Promise<ImportPlan> {
  const tables = await readFile(file)
  const asker = await askerOf(ctx)
  const held = await mapHeldByCode(ctx.tx, ctx.tenant, { lock })
  const faults: ImportFault[] = []
  const { wanted, ids, names } = await readAll(ctx, tables, { held, asker, faults })
  const known = await knownOf(
    ctx,
    wanted.map(({ content }) => content),
  )
  const withNew: Known = { ...known, programmes: new Set(ids.values()) }
  const all = wanted.map((one) => entryOf(one, held, ids, asker))
  const entries = all.filter(isChange)
  for (const entry of entries) faults.push(...faultsOfEntry(entry, withNew, asker))
  faults.push(...(await faultsOfCircles(ctx, entries)))
  faults.sort((a, b) => a.row - b.row)
  const digest = digestOf(file, entries, asker)
  return { asker, entries, unchanged: all.length - entries.length, faults, digest, names }
}

interface Reading {
  held: ReadonlyMap<string, Held>
  asker: Asker
  faults: ImportFault[]
}

async function readAll({ tx, tenant }: Context, tables: Tables, { held, asker, faults }: Reading) {
  const opd = (await listOpd(tx, tenant)).filter(({ closedAt }) => closedAt === null)
  const goals = await listGoals(tx, tenant)
  const ids = new Map([...held].map(([code, { id }]) => [code, id]))
  for (const code of codesIn(tables.programmes)) if (!ids.has(code)) ids.set(code, randomUUID())
  const wanted = readWanted(
    tables,
    {
      opd: new Map(opd.map(({ id, code }) => [code.toLowerCase(), id])),
      goals: new Map(goals.map(({ id, framework, code }) => [`${framework}:${code}`.toLowerCase(), id])),
      programmes: ids,
      standing: new Map([...held].map(([code, one]) => [code, seenBy(one, asker)])),
      newTargetId: (code, kind, name) => idFrom(`${tenant}\n${code}\n${kind}\n${name.toLowerCase()}`),
    },
    faults,
  )
  const names = new Map([
    ...opd.map(({ id, code }) => [id, code] as const),
    ...goals.map(({ id, framework, code }) => [id, `${framework}:${code}`] as const),
    ...[...ids].map(([code, id]) => [id, code.toUpperCase()] as const),
  ])
  return { wanted, ids, names }
}

/** What the asker sees of a programme: an agency its waiting change, the secretariat what stands. */
const seenBy = (held: Held, asker: Asker): ProgrammeContent =>
  asker.isSecretariat ? held.content : (held.pending ?? held.content)

function entryOf(
  wanted: Wanted,
  held: ReadonlyMap<string, Held>,
  ids: ReadonlyMap<string, string>,
  asker: Asker,
): Entry {
  const key = wanted.code.toLowerCase()
  const stored = held.get(key)
  const before = stored && seenBy(stored, asker)
  return { wanted, id: ids.get(key) ?? randomUUID(), held: stored, before }
}

const isChange = ({ before, wanted }: Entry): boolean =>
  before === undefined || changedFields(before, wanted.content).length > 0

function faultsOfEntry({ wanted, held, before }: Entry, known: Known, asker: Asker): ImportFault[] {
  const content = faultsOf(wanted.content, known, before).map((fault) => faultAt(wanted, fault))
  const barred = barredBecause(wanted, held, asker)
  return barred === undefined ? content : [...content, barred]
}

function barredBecause(wanted: Wanted, held: Held | undefined, asker: Asker): ImportFault | undefined {
  const at = (key: string, why: Bilingual): ImportFault => ({
    sheet: SHEETS.programmes.id,
    row: wanted.line,
    column: columnName('programmes', key),
    why,
  })
  if (!mayDraftFor(wanted.content.ownerOpdId, asker)) return at('owner', NOT_YOURS)
  if (held === undefined) return undefined
  const subject = subjectOf(held)
  if (!maySee(subject, asker) || !mayWrite(subject, asker)) return at('code', NOT_YOURS)
  if (held.state === 'stopped') return at('code', STOPPED)
  return wanted.revision === '' || wanted.revision === String(held.revision)
    ? undefined
    : at('revision', STALE)
}

function faultAt({ line, lines }: Wanted, { field, why }: Fault): ImportFault {
  if (field === 'targets' || field === 'budgets' || field === 'risks')
    return { sheet: SHEETS[field].id, row: lines[field] ?? line, column: columnName(field, 'code'), why }
  return {
    sheet: SHEETS.programmes.id,
    row: line,
    column: columnName('programmes', COLUMN_OF[field] ?? field),
    why,
  }
}

/** A circle that the file closes, told at the first of its rows. */
async function faultsOfCircles({ tx, tenant }: Context, entries: readonly Entry[]): Promise<ImportFault[]> {
  const edges = await mapDependencies(tx, tenant)
  for (const { id, wanted } of entries) edges.set(id, wanted.content.dependsOn)
  const circle = findCircle(edges)
  const first = circle && entries.find(({ id }) => circle.includes(id))
  if (first === undefined) return []
  const codes = new Map(entries.map(({ id, wanted }) => [id, wanted.code]))
  const way = (circle ?? []).map((id) => codes.get(id) ?? '…').join(' → ')
  const why = { id: `${way}: program saling menunggu.`, en: `${way}: programmes wait for each other.` }
  return [
    {
      sheet: SHEETS.programmes.id,
      row: first.wanted.line,
      column: columnName('programmes', 'dependsOn'),
      why,
    },
  ]
}

/** An id that the same words always give, so that checking and applying a file mean the same target. */
function idFrom(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Names the file together with the revisions it was read against. */
function digestOf({ bytes }: UploadedFile, entries: readonly Entry[], asker: Asker): string {
  const against = entries.map(({ wanted, held }) => [wanted.code, held?.revision ?? 0])
  return createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([against, asker.isSecretariat]))
    .digest('hex')
}

const NOT_YOURS = {
  id: 'petugas OPD hanya mengisi program OPD-nya sendiri.',
  en: 'an officer fills in programmes of the own agency only.',
}
const STOPPED = { id: 'program ini sudah dihentikan.', en: 'this programme is stopped.' }
const STALE = {
  id: 'program ini diubah sejak tabel diunduh. Unduh lagi untuk baris ini.',
  en: 'this programme changed since the table was downloaded. Download again for this row.',
}
