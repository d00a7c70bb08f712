import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ConfirmReceipt, Receipt } from '../contract.ts'
import { ReceiptConfirmed } from '../facts.ts'
import { mayConfirm } from '../policy.ts'
import { composeReceipt } from '../print/receipt.ts'
import { notTheSuccessor, receiptConfirmed, receiptUnknown } from '../problems.ts'
import {
  listOwnReceipts,
  listReceipts as listRows,
  lockReceipt,
  markConfirmed,
  type ReceiptRow,
} from '../store/receipts.ts'
import { ownOnly } from './asker.ts'

export async function listReceipts(ctx: Context): Promise<Receipt[]> {
  return (await listRows(ctx.tx, ctx.tenant, ownOnly(ctx))).map((row) => shown(ctx, row))
}

export async function getReceipt(ctx: Context, { id }: { id: string }): Promise<Receipt> {
  const [found] = await listRows(ctx.tx, ctx.tenant, { id, ...ownOnly(ctx) })
  return found ? shown(ctx, found) : refuse(receiptUnknown)
}

export async function listMyReceipts(ctx: Context): Promise<Receipt[]> {
  return (await listOwnReceipts(ctx.tx, ctx.actor.id)).map((row) => shown(ctx, row))
}

/** @throws Refusal `handover.receipt_unknown`, `handover.not_the_successor` or `handover.receipt_confirmed_already` */
export async function confirmReceipt(ctx: Context, { id, remark }: Input<typeof ConfirmReceipt>) {
  const [visible] = await listRows(ctx.tx, ctx.tenant, { id, ...ownOnly(ctx) })
  const held = visible && (await lockReceipt(ctx.tx, ctx.tenant, id))
  if (!held) return refuse(receiptUnknown)
  if (!mayConfirm(ctx.actor.id, held)) refuse(notTheSuccessor)
  if (held.confirmedAt !== null) refuse(receiptConfirmed)
  await markConfirmed(ctx.tx, ctx.tenant, { id, remark: remark?.trim() || null }, ctx.now)
  publish(ctx, ReceiptConfirmed.of({ receiptId: id }))
  return { done: true as const }
}

/** @throws Refusal `handover.receipt_unknown` */
export async function getRegionReceiptPdf(ctx: Context, { id }: { id: string }): Promise<FileReply> {
  return pdfOf(await getReceipt(ctx, { id }))
}

/** @throws Refusal `handover.receipt_unknown` */
export async function getReceiptPdf(ctx: Context, { id }: { id: string }): Promise<FileReply> {
  const found = (await listMyReceipts(ctx)).find((one) => one.id === id)
  return found ? pdfOf(found) : refuse(receiptUnknown)
}

const pdfOf = async (receipt: Receipt): Promise<FileReply> => ({
  name: `tanda-terima-${receipt.content.region.code}-${receipt.id.slice(0, 8)}.pdf`,
  type: 'application/pdf',
  body: await renderPdf(composeReceipt(receipt)),
})

const shown = (ctx: Context, row: ReceiptRow): Receipt => ({
  id: row.id,
  content: row.content,
  digest: row.digest,
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  remark: row.remark,
  mayConfirm: row.confirmedAt === null && mayConfirm(ctx.actor.id, row),
})
