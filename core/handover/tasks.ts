import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { listReceipts, type ReceiptRow } from './store/receipts.ts'

/** Receipts the actor has not confirmed yet. */
export async function listHandoverTasks(ctx: Context): Promise<OwedTask[]> {
  if (!ctx.actor.permissions.has('handover.receipt.confirm')) return []
  const waiting = await listReceipts(ctx.tx, ctx.tenant, { personId: ctx.actor.id, unconfirmed: true })
  return waiting.filter(({ toPersonId }) => toPersonId === ctx.actor.id).map(toConfirm)
}

const toConfirm = ({ id, content }: ReceiptRow): OwedTask => ({
  key: `handover.confirm:${id}`,
  title: {
    id: `Konfirmasi tanda terima dari ${content.from.name}`,
    en: `Confirm the receipt of ${content.from.name}`,
  },
  why: {
    id: `Anda menerima perannya dengan ${content.tasks.length} tugas terbuka.`,
    en: `You took over the role with ${content.tasks.length} open tasks.`,
  },
  to: `tugas/serah-terima/${id}`,
  action: { id: 'Periksa', en: 'Check' },
  weight: 'soon',
})
