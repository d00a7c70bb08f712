import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { rupiah } from '#platform/ui/format.ts'
import type { RollUp } from '../../contract.ts'
import { Percent } from '../percent.tsx'
import { useRealisationWords } from '../words.ts'

type Shares = RollUp['total']

export interface SharesRow {
  key: string
  name: string
  shares: Shares
}

interface SharesTableProps {
  caption: string
  rows: readonly SharesRow[]
  total: Shares
  isCapped: boolean
}

/** Groups of programmes, plan beside what was approved, with the whole region under them. */
export function SharesTable({ caption, rows, total, isCapped }: SharesTableProps) {
  const { w } = useRealisationWords()
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={useColumns(caption, isCapped)}
      rows={[...rows, { key: 'total', name: w.total, shares: total }]}
      rowKey={({ key }) => key}
    />
  )
}

function useColumns(heading: string, isCapped: boolean): Column<SharesRow>[] {
  const { w, language } = useRealisationWords()
  const money = (amount: string) => rupiah(BigInt(amount), language)
  return [
    { key: 'name', label: heading, head: true, cell: ({ name }) => name },
    {
      key: 'running',
      label: w.runningOf,
      number: true,
      cell: ({ shares }) => (
        <>
          <Percent value={shares.runningPercent} />
          <span className="cell-note">{w.ofPlanned(shares.running, shares.planned)}</span>
        </>
      ),
    },
    {
      key: 'physical',
      label: w.physicalMean,
      number: true,
      cell: ({ shares }) => <Percent value={shares.physical} />,
    },
    {
      key: 'output',
      label: isCapped ? w.capped : w.uncapped,
      number: true,
      cell: ({ shares }) => <Percent value={isCapped ? shares.capped : shares.uncapped} />,
    },
    { key: 'planned', label: w.moneyPlanned, number: true, cell: ({ shares }) => money(shares.moneyPlanned) },
    { key: 'real', label: w.moneyReal, number: true, cell: ({ shares }) => money(shares.moneyReal) },
    {
      key: 'spent',
      label: w.spent,
      number: true,
      cell: ({ shares }) => <Percent value={shares.moneyPercent} />,
    },
  ]
}
