import type { ReactNode } from 'react'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, wib } from '#platform/ui/format.ts'
import type { Receipt } from '../../contract.ts'
import { useHandoverWords } from '../words.ts'

interface ReceiptTableProps {
  receipts: readonly Receipt[]
  /** What stands in the first column: a link, or the words alone. */
  name: (receipt: Receipt, words: string) => ReactNode
  /** A further column, for example a download. */
  act?: (receipt: Receipt) => ReactNode
}

export function ReceiptTable({ receipts, name, act }: ReceiptTableProps) {
  const { w, language } = useHandoverWords()
  const acts: Column<Receipt>[] = act ? [{ key: 'act', label: w.pdf, cell: act }] : []
  const columns: Column<Receipt>[] = [
    {
      key: 'parties',
      label: w.parties,
      head: true,
      cell: (one) => name(one, w.receiptTitle(one.content.from.name, one.content.to.name)),
    },
    { key: 'region', label: w.region, cell: ({ content }) => content.region.name },
    { key: 'role', label: w.role, cell: ({ content }) => w.roles[content.role] },
    { key: 'at', label: w.at, cell: ({ content }) => wib(content.at, language) },
    {
      key: 'tasks',
      label: w.openTasks,
      number: true,
      cell: ({ content }) => count(content.tasks.length, language),
    },
    { key: 'state', label: w.state, cell: (one) => <ConfirmedTag receipt={one} /> },
    ...acts,
  ]
  return (
    <DataTable caption={w.receipts} captionHidden columns={columns} rows={receipts} rowKey={({ id }) => id} />
  )
}

export function ConfirmedTag({ receipt }: { receipt: Receipt }) {
  const { w } = useHandoverWords()
  return receipt.confirmedAt === null ? (
    <span className="tag tag--attention">{w.waiting}</span>
  ) : (
    <span className="tag tag--good">{w.confirmed}</span>
  )
}
