import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { minus } from '#platform/ui/decimal.ts'
import { decimal, signed, wib } from '#platform/ui/format.ts'
import type { Assessment } from '../../contract.ts'
import { useReadinessWords } from './words.ts'

/** Submitted assessments, newest first, each with its change against the one before. */
export function HistoryTable({ history }: { history: readonly Assessment[] }) {
  const { w, language } = useReadinessWords()
  const before = new Map(history.map((one, i) => [one.id, history[i + 1]?.profile.index ?? null]))
  const columns: Column<Assessment>[] = [
    {
      key: 'when',
      label: w.when,
      head: true,
      cell: ({ submittedAt }) => (submittedAt === null ? w.isDraft : wib(submittedAt, language)),
    },
    { key: 'elements', label: w.element, cell: ({ elements }) => w.elementsCount(elements.length) },
    {
      key: 'index',
      label: w.overall,
      number: true,
      cell: ({ profile }) => (profile.index === null ? '–' : decimal(profile.index, language)),
    },
    {
      key: 'change',
      label: w.change,
      number: true,
      cell: ({ id, profile }) => {
        const earlier = before.get(id) ?? null
        return profile.index === null || earlier === null
          ? '–'
          : signed(minus(profile.index, earlier), language)
      },
    },
  ]
  return (
    <DataTable caption={w.history} captionHidden columns={columns} rows={history} rowKey={({ id }) => id} />
  )
}
