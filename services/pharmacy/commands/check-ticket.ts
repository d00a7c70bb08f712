import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CheckTicket, FailCheck, Mistake, PrescriptionItem, ScanItem } from '../contract.ts'
import { Checked, CheckFailed, NearMissCaught } from '../facts.ts'
import * as problems from '../problems.ts'
import { addMistake } from '../store/care.ts'
import { findDrugByBarcode } from '../store/drugs.ts'
import { addScan, hasWrongScan } from '../store/ledger.ts'
import { listItems } from '../store/prescriptions.ts'
import { eventOf, type HeldTicket, happen, holdTicket, ofTicket, wayOf } from './hold-ticket.ts'

type Scanned = Reply<typeof ScanItem>

/**
 * The second person reads one barcode. A medicine that is not of this prescription is a near miss, kept once for each
 * preparation; what the scanner read otherwise is not kept, for it may be anything.
 *
 * @throws Refusal `pharmacy.checker_picked` beside those of every act
 */
export async function scanItem(
  ctx: Context,
  { ticketId, at, code }: Input<typeof ScanItem>,
): Promise<Scanned> {
  const held = await holdTicket(ctx, ticketId)
  const when = eventOf(ctx, held, 'checked', { at }).at
  const { scanned, facts } = await read(ctx, held, code, when)
  publish(ctx, ...facts)
  return scanned
}

interface ReadCode {
  scanned: Scanned
  facts: FactDraft[]
}

async function read(ctx: Context, held: HeldTicket, code: string, at: Date): Promise<ReadCode> {
  const items = await listItems(ctx.tx, ctx.tenant, held.row.id)
  const open = items.filter(({ isScanned }) => !isScanned)
  const fits = (item: PrescriptionItem) => item.barcode === code || (item.drug === code && !item.compounded)
  const item = open.find(fits)
  if (item) {
    await keepScan(ctx, held, { itemId: item.id, drug: item.drug, outcome: 'match', at })
    return { scanned: { outcome: 'match', itemId: item.id, left: open.length - 1 }, facts: [] }
  }
  const already = items.find(fits)
  if (already) {
    return { scanned: { outcome: 'already', itemId: already.id, left: open.length }, facts: [] }
  }
  const facts = await keepWrong(ctx, held, code, at)
  return { scanned: { outcome: 'wrong', itemId: null, left: open.length }, facts }
}

const keepScan = (
  ctx: Context,
  { row, fold }: HeldTicket,
  scan: { itemId: string | null; drug: string | null; outcome: 'match' | 'wrong'; at: Date },
): Promise<void> => addScan(ctx, { ...scan, ticketId: row.id, round: fold.round })

/** The label of something mixed for another ticket. */
const OTHER_LABEL = /^[ABRKD]-[0-9]{3,}\/[0-9]+$/

async function keepWrong(ctx: Context, held: HeldTicket, code: string, at: Date): Promise<FactDraft[]> {
  const isLabel = OTHER_LABEL.test(code)
  const drug = isLabel ? code : ((await findDrugByBarcode(ctx.tx, ctx.tenant, code)) ?? null)
  const { row, fold } = held
  const isKept = drug !== null && (await hasWrongScan(ctx.tx, ctx.tenant, row.id, fold.round, drug))
  await keepScan(ctx, held, { itemId: null, drug, outcome: 'wrong', at })
  if (drug === null || isKept) return []
  return [await keepNearMiss(ctx, held, isLabel ? 'wrong_patient' : 'wrong_drug', at)]
}

async function keepNearMiss(
  ctx: Context,
  { row, fold }: HeldTicket,
  mistake: Mistake,
  at: Date,
  note: string | null = null,
): Promise<FactDraft> {
  const id = randomUUID()
  const { facility } = row
  const one = {
    id,
    kind: 'near_miss' as const,
    facility,
    lane: fold.lane,
    ticketId: row.id,
    mistake,
    at,
    note,
  }
  await addMistake(ctx, one)
  return NearMissCaught.of({
    nearMissId: id,
    ...ofTicket({ row, fold }),
    mistake,
    caughtAt: at.toISOString(),
  })
}

/**
 * A second person has found everything right. Codes may be sent along, for a desk that was cut off meanwhile.
 *
 * @throws Refusal `pharmacy.checker_picked` or `pharmacy.items_unscanned` beside those of every act
 */
export async function checkTicket(
  ctx: Context,
  { ticketId, at, codes = [] }: Input<typeof CheckTicket>,
): Promise<Reply<typeof CheckTicket>> {
  const prepared = await holdTicket(ctx, ticketId)
  const when = eventOf(ctx, prepared, 'checked', { at }).at
  const drafts: FactDraft[] = []
  for (const code of codes) drafts.push(...(await read(ctx, prepared, code, when)).facts)
  const items = await listItems(ctx.tx, ctx.tenant, ticketId)
  const left = items.filter(({ isScanned }) => !isScanned).length
  if (left > 0) refuse(problems.itemsUnscanned, { left })
  const { round, nearMiss: failed } = prepared.fold
  const isWrong = await hasWrongScan(ctx.tx, ctx.tenant, ticketId, round)
  const nearMiss = failed ?? (isWrong ? 'wrong_drug' : null)
  const held = await happen(ctx, prepared, 'checked', { at })
  publish(ctx, ...drafts, Checked.of({ ...wayOf(held), nearMiss, checkedAt: held.at.toISOString() }))
  return { state: held.fold.state }
}

/** The mistake was caught: nothing reached the patient, and everything is prepared and checked anew. */
export async function failCheck(
  ctx: Context,
  { ticketId, at, mistake, note }: Input<typeof FailCheck>,
): Promise<Reply<typeof FailCheck>> {
  const prepared = await holdTicket(ctx, ticketId)
  const held = await happen(ctx, prepared, 'check_failed', { at, note, asked: { mistake } })
  const caught = await keepNearMiss(ctx, held, mistake, held.at, note ?? null)
  publish(ctx, caught, CheckFailed.of({ ...ofTicket(held), mistake, failedAt: held.at.toISOString() }))
  return { state: held.fold.state }
}
