// What the modules above read of programmes: realisation, meetings, the books, the portfolio.

import type { Tenant, Tx } from '#platform/db/tx.ts'
import { KeptByVersion } from '#platform/kept-by-version.ts'
import type { Budget, Kind, ProgrammeState, Risk, Target } from './contract.ts'
import { findListVersion, listStored, lockRow, type RowFilter, type StoredProgramme } from './store/rows.ts'

export interface ProgrammeRow {
  id: string
  code: string
  name: string
  description: string
  /** Codes of the plan's set of dimensions. */
  dimension: string
  subDimension: string | null
  kind: Kind
  quickWinYear: number | null
  state: ProgrammeState
  /** Whether the secretariat approved it; drafts are for their agency and the secretariat only. */
  isApproved: boolean
  /** Null where the region has not named one; such a programme runs by a recorded exception only. */
  ownerOpd: { id: string; name: string } | null
  coOwners: { id: string; name: string }[]
  beneficiaries: string
  /** First and last month, `YYYY-MM`. */
  from: string
  to: string
  /** Permendagri codes; none means the whole region. */
  villages: string[]
  /** Quantities are exact decimals as text. */
  targets: Target[]
  /** Amounts are whole rupiah as text. */
  budgets: Budget[]
  risks: Risk[]
  /** Ids of the programmes it waits for. */
  dependsOn: string[]
  /** Goals of the plan it serves. */
  goalIds: string[]
  serviceModule: string | null
  indicators: string[]
  isExample: boolean
  revision: number
}

/**
 * Programmes of a region by code, drafts included unless `approvedOnly`. The whole list is kept until a programme or
 * an agency changes; whoever gets a row must not change it.
 *
 * @example await listProgrammes(tx, '35.05', { approvedOnly: true, year: 2026 })
 */
export async function listProgrammes(
  tx: Tx,
  tenant: Tenant,
  filter: RowFilter = {},
): Promise<ProgrammeRow[]> {
  if (filter.ids !== undefined) return (await listStored(tx, tenant, filter)).map(rowOf)
  const { states, year, approvedOnly } = filter
  const all = await listAll(tx, tenant)
  // The same list as before, so that whoever keeps what was computed from it may know.
  if (states === undefined && year === undefined && !approvedOnly) return all
  return all.filter(
    (one) =>
      (states === undefined || states.includes(one.state)) &&
      (year === undefined || (Number(one.from.slice(0, 4)) <= year && year <= Number(one.to.slice(0, 4)))) &&
      (!approvedOnly || one.isApproved),
  )
}

/** Lists read before, by the version of everything in them; a plan of 300 programmes is half a megabyte. */
const kept = new KeptByVersion<ProgrammeRow[]>(20)

async function listAll(tx: Tx, tenant: Tenant): Promise<ProgrammeRow[]> {
  const version = await findListVersion(tx, tenant)
  return kept.find(tenant, version) ?? kept.keep(tenant, version, (await listStored(tx, tenant)).map(rowOf))
}

/** One programme, locked against change until the act ends; nothing where it is not there. */
export async function lockProgramme(tx: Tx, tenant: Tenant, id: string): Promise<ProgrammeRow | undefined> {
  if (!(await lockRow(tx, tenant, id))) return undefined
  const [found] = await listProgrammes(tx, tenant, { ids: [id] })
  return found
}

function rowOf({ content, ownerName, approvedAt, ...row }: StoredProgramme): ProgrammeRow {
  const { ownerOpdId, coOwnerIds: _ids, notes: _notes, ...told } = content
  return {
    ...told,
    id: row.id,
    kind: told.quickWinYear === null ? 'regular' : 'quick_win',
    state: row.state,
    isApproved: approvedAt !== null,
    ownerOpd: ownerOpdId === null || ownerName === null ? null : { id: ownerOpdId, name: ownerName },
    coOwners: row.coOwners,
    isExample: row.isExample,
    revision: row.revision,
  }
}
