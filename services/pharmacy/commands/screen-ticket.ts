import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { EndClarification, ScreenTicket, StartClarification } from '../contract.ts'
import { ClarificationEnded, ClarificationStarted, Screened } from '../facts.ts'
import * as problems from '../problems.ts'
import { findDrugs } from '../store/drugs.ts'
import { listItems, substituteItem } from '../store/prescriptions.ts'
import { happen, holdTicket, ofTicket, wayOf } from './hold-ticket.ts'

type Stands = Reply<typeof ScreenTicket>

/** @throws Refusal `pharmacy.act_forbidden` or `pharmacy.time_implausible`, as every act on a ticket */
export async function screenTicket(
  ctx: Context,
  { ticketId, at, note }: Input<typeof ScreenTicket>,
): Promise<Stands> {
  const held = await happen(ctx, await holdTicket(ctx, ticketId), 'screened', { at, note })
  publish(ctx, Screened.of({ ...wayOf(held), screenedAt: held.at.toISOString() }))
  return { state: held.fold.state }
}

/** The prescriber is asked. The clock of the ticket runs on: for the patient it is waiting all the same. */
export async function startClarification(
  ctx: Context,
  { ticketId, at, reason }: Input<typeof StartClarification>,
): Promise<Stands> {
  const held = await happen(ctx, await holdTicket(ctx, ticketId), 'clarification_started', {
    at,
    note: reason,
  })
  publish(ctx, ClarificationStarted.of({ ...ofTicket(held), startedAt: held.at.toISOString() }))
  return { state: held.fold.state }
}

/** @throws Refusal `pharmacy.item_unknown` or `pharmacy.drug_unknown` beside those of every act */
export async function endClarification(
  ctx: Context,
  { ticketId, at, answer, substitutions = [] }: Input<typeof EndClarification>,
): Promise<Stands> {
  const asked = await holdTicket(ctx, ticketId)
  const startedAt = asked.fold.clarifyingSince
  const substituted = substitutions.length
  const held = await happen(ctx, asked, 'clarification_ended', { at, note: answer, asked: { substituted } })
  await substitute(ctx, ticketId, substitutions)
  const [from, to] = [startedAt ?? held.at, held.at].map((time) => time.toISOString()) as [string, string]
  publish(ctx, ClarificationEnded.of({ ...ofTicket(held), startedAt: from, endedAt: to, substituted }))
  return { state: held.fold.state }
}

async function substitute(
  ctx: Context,
  ticketId: string,
  substitutions: NonNullable<Input<typeof EndClarification>['substitutions']>,
): Promise<void> {
  if (substitutions.length === 0) return
  const items = await listItems(ctx.tx, ctx.tenant, ticketId)
  const drugs = await findDrugs(
    ctx.tx,
    ctx.tenant,
    substitutions.map(({ drug }) => drug),
  )
  for (const { itemId, drug, name, reason } of substitutions) {
    const item = items.find(({ id }) => id === itemId) ?? refuse(problems.itemUnknown)
    const known = drugs.get(drug)
    const one = {
      itemId,
      drug,
      reason,
      name: name ?? known?.name ?? refuse(problems.drugUnknown),
      barcode: item.compounded ? item.barcode : (known?.barcode ?? drug),
      formulary: known?.isFormulary ?? false,
      programme: known?.isProgramme ?? item.programme,
    }
    await substituteItem(ctx.tx, ctx.tenant, one, ctx.now)
  }
}
