import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import type { WeighedClaim } from '../../contract.ts'
import { DoubtLine } from '../session/doubt-line.tsx'
import { useCrosscheckWords } from '../words.ts'

/** Claims with what is at stake, why they are doubted, and their chance. */
export function ClaimTable({ claims, caption }: { claims: readonly WeighedClaim[]; caption: string }) {
  const { w, language } = useCrosscheckWords()
  const level = (value: number | null) => (value === null ? w.none : count(value, language))
  const columns: Column<WeighedClaim>[] = [
    {
      key: 'question',
      label: w.sampling.question,
      head: true,
      cell: ({ question, label }) => `${question} ${label[language]}`,
    },
    { key: 'claimed', label: w.sampling.claimed, number: true, cell: ({ claimed }) => level(claimed) },
    {
      key: 'supported',
      label: w.sampling.supported,
      number: true,
      cell: ({ supported }) => level(supported),
    },
    { key: 'stake', label: w.sampling.stake, number: true, cell: ({ stake }) => decimal(stake, language) },
    { key: 'doubt', label: w.sampling.doubt, cell: ({ doubt }) => <DoubtLine doubt={doubt} /> },
    {
      key: 'chance',
      label: w.sampling.chance,
      number: true,
      cell: ({ chance }) => w.sampling.percent(decimal(chance, language)),
    },
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={claims}
      rowKey={({ question }) => question}
    />
  )
}
