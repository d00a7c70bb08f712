import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { byGravity } from '../../rules/interop/warning.ts'
import { addSource, changeSource, listSources, listWarningsInForce } from '../../store/interop/warnings.ts'
import type { AddWarningSource, ChangeWarningSource, Warning, WarningSource } from '../contract/warnings.ts'
import { WarningSourceSet } from '../facts.ts'
import { mayAsk } from '../outside.ts'
import { addressPrivate, sourceUnknown } from '../problems.ts'

/** @throws Refusal `dispatch.address_private` */
export async function addWarningSource(
  ctx: Context,
  input: Input<typeof AddWarningSource>,
): Promise<{ sourceId: string }> {
  if (!mayAsk(input.address)) refuse(addressPrivate)
  const id = randomUUID()
  await addSource(ctx.tx, ctx.tenant, { id, ...input })
  publish(ctx, WarningSourceSet.of({ sourceId: id, isOn: input.isOn }))
  return { sourceId: id }
}

/** @throws Refusal `dispatch.warning_source_unknown` or `dispatch.address_private` */
export async function changeWarningSource(
  ctx: Context,
  { sourceId, ...rest }: Input<typeof ChangeWarningSource>,
): Promise<{ done: true }> {
  if (!mayAsk(rest.address)) refuse(addressPrivate)
  if (!(await changeSource(ctx.tx, ctx.tenant, { id: sourceId, ...rest }))) refuse(sourceUnknown)
  publish(ctx, WarningSourceSet.of({ sourceId, isOn: rest.isOn }))
  return { done: true }
}

export async function readWarningSources({ tx, tenant }: Context): Promise<{ sources: WarningSource[] }> {
  const rows = await listSources(tx, tenant)
  return {
    sources: rows.map(({ etag: _, lastModified: __, checkedAt, ...row }) => ({
      ...row,
      checkedAt: checkedAt?.toISOString() ?? null,
    })),
  }
}

/** Warnings in force, gravest first. */
export async function readWarnings({ tx, tenant, now }: Context): Promise<{ warnings: Warning[] }> {
  const rows = await listWarningsInForce(tx, tenant, now)
  const warnings = rows.map(
    ({ content: { references: _, ...content }, sourceId: __, sentAt, expiresAt, ...row }) => ({
      ...row,
      ...content,
      sentAt: sentAt.toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
    }),
  )
  return { warnings: warnings.sort(byGravity) }
}
