import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { ListManualValues, ManualValue } from '../contract.ts'
import { mayDecide } from '../policy.ts'
import { listApproved, listManual, type ManualRow, manualKey } from '../store/manual.ts'
import type { Part } from './exactly.ts'

/** Those that wait first, then newest first. */
export async function listManualValues(
  ctx: Context,
  { code, state }: Input<typeof ListManualValues>,
): Promise<ManualValue[]> {
  const rows = await listManual(ctx.tx, ctx.tenant, { codes: code === undefined ? undefined : [code], state })
  const waiting = rows.filter((row) => row.state === 'proposed')
  return shown(ctx, [...waiting, ...rows.filter((row) => row.state !== 'proposed')].slice(0, 1000))
}

/** The approved value of a period. */
export async function findStanding(
  ctx: Context,
  code: string,
  period: string,
  { dimension, member }: Part,
): Promise<ManualValue | null> {
  const approved = await listApproved(ctx.tx, ctx.tenant, [code])
  const row = approved.find((one) => manualKey(one) === manualKey({ code, period, dimension, member }))
  return row ? ((await shown(ctx, [row]))[0] ?? null) : null
}

async function shown(ctx: Context, rows: readonly ManualRow[]): Promise<ManualValue[]> {
  const codes = [...new Set(rows.map(({ code }) => code))]
  const approved = await listManual(ctx.tx, ctx.tenant, { codes, state: 'approved' })
  const people = rows.flatMap(({ proposedBy, decidedBy }) => [proposedBy, ...(decidedBy ? [decidedBy] : [])])
  const names = await listPeopleNames(ctx.tx, people)
  const may = ctx.actor.permissions.has('indicator.value.approve')
  return rows.map((row) => ({
    ...row,
    dimension: (row.dimension || null) as ManualValue['dimension'],
    member: row.member || null,
    before: beforeOf(row, approved),
    proposedAt: row.proposedAt.toISOString(),
    proposedBy: names.get(row.proposedBy) ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? null),
    mayDecide: may && mayDecide(row, ctx.actor.id),
  }))
}

function beforeOf(row: ManualRow, approved: readonly ManualRow[]): string | null {
  const earlier = approved
    .filter((one) => manualKey(one) === manualKey(row) && one.version < row.version)
    .sort((a, b) => b.version - a.version)
  return earlier[0]?.value ?? null
}
