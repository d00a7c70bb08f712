import { createHash, randomUUID } from 'node:crypto'
import {
  endDueDelegations,
  findRegion,
  getStanding,
  listHeld,
  listPeopleNames,
  moveMembership,
} from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { Manifest, OwedTask } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { HandOverRole, OpenTask, ReceiptContent } from '../contract.ts'
import { RoleHandedOver } from '../facts.ts'
import { mayHandOver } from '../policy.ts'
import { notHandedOver, notYours, personNotServing, successorIsSame } from '../problems.ts'
import { canonical } from '../rules/canonical.ts'
import { LENDABLE } from '../rules/delegation.ts'
import { insertReceipt } from '../store/receipts.ts'
import { askerOf } from './asker.ts'
import { getMembership } from './delegate-role.ts'

/**
 * Hands a role to a successor for good. What its holder owes at this moment is written down first, in a receipt the
 * successor confirms; then the memberships change.
 *
 * @param modules whose tasks are listed
 * @throws Refusal `handover.membership_unknown`, `handover.not_yours`, `handover.not_handed_over`,
 * `handover.successor_is_same` or `handover.person_not_serving`
 */
export async function handOverRole(
  ctx: Context,
  input: Input<typeof HandOverRole>,
  modules: readonly Manifest[],
): Promise<{ id: string }> {
  await endDueDelegations(ctx)
  const held = await getMembership(ctx, input.membershipId)
  if (!mayHandOver(askerOf(ctx, 'role'), held)) refuse(notYours)
  if (!LENDABLE.includes(held.role)) refuse(notHandedOver)
  if (held.personId === input.toPersonId) refuse(successorIsSame)
  const to = await getSuccessor(ctx, input.toPersonId)
  const tasks = await listOpenTasks(ctx, held.personId, modules)
  const { personId, name, role, opd } = held
  const said = { role, opd, reason: input.reason.trim(), at: ctx.now.toISOString(), tasks }
  const content = { region: await regionOf(ctx), from: { personId, name }, to, ...said }
  await moveMembership(ctx, held.membershipId, to.personId)
  return keepReceipt(ctx, content)
}

async function getSuccessor(ctx: Context, personId: string): Promise<ReceiptContent['to']> {
  const { roles } = await getStanding(ctx.tx, ctx.tenant, personId)
  if (roles.length === 0) return refuse(personNotServing)
  const name = (await listPeopleNames(ctx.tx, [personId])).get(personId)
  return name === undefined ? refuse(personNotServing) : { personId, name }
}

async function regionOf(ctx: Context): Promise<ReceiptContent['region']> {
  const region = await findRegion(ctx.tx, ctx.tenant)
  return { code: ctx.tenant, name: region?.name ?? ctx.tenant }
}

/** What somebody owes in the region now, asked of every module as that person would. */
async function listOpenTasks(
  ctx: Context,
  personId: string,
  modules: readonly Manifest[],
): Promise<OpenTask[]> {
  const permissions = new Set(await listHeld(ctx.tx, ctx.tenant, personId))
  const asThem: Context = { ...ctx, actor: { kind: 'person', id: personId, permissions } }
  const owed: OwedTask[] = []
  for (const { tasks } of modules) if (tasks) owed.push(...(await tasks(asThem)))
  return owed.map(({ title, why, to, due }) => ({ title, why, to, due: due?.toISOString() ?? null }))
}

async function keepReceipt(ctx: Context, content: ReceiptContent): Promise<{ id: string }> {
  const id = randomUUID()
  const digest = createHash('sha256').update(canonical(content)).digest('hex')
  await insertReceipt(ctx.tx, ctx.tenant, { id, content, digest, byId: ctx.actor.id }, ctx.now)
  await tellBoth(ctx, id, content)
  const { from, to, role, opd, tasks } = content
  const parties = { fromPersonId: from.personId, toPersonId: to.personId, role, opdId: opd?.id ?? null }
  publish(ctx, RoleHandedOver.of({ receiptId: id, ...parties, tasks: tasks.length, digest }))
  return { id }
}

async function tellBoth(ctx: Context, id: string, { from, to, tasks }: ReceiptContent): Promise<void> {
  await notify(ctx, {
    key: `handover.handed_over:${id}`,
    to: [from.personId, to.personId].filter((personId) => personId !== ctx.actor.id),
    title: { id: `Serah terima dari ${from.name}`, en: `Hand-over from ${from.name}` },
    body: {
      id: `${to.name} menerima ${tasks.length} tugas terbuka. Tanda terimanya tersimpan di Akun → Tanda terima.`,
      en: `${to.name} receives ${tasks.length} open tasks. The receipt is kept in Account → Receipts.`,
    },
    path: `tugas/serah-terima/${id}`,
  })
}
