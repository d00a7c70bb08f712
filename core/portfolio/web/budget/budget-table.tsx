import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { rupiah } from '#platform/ui/format.ts'
import type { Budget } from '../../contract.ts'
import { DimensionMark } from '../marks.tsx'
import { usePortfolioWords } from '../words.ts'
import { percentOf, sumsOf, type YearSum } from './figures.ts'

/** The exact figures behind the chart. */
export function BudgetTable({ sums }: { sums: readonly YearSum[] }) {
  const { w, language } = usePortfolioWords()
  const sources = [...new Set(sums.flatMap((sum) => sum.sources.map(({ source }) => source)))]
  const columns: Column<YearSum>[] = [
    { key: 'year', label: w.year, head: true, cell: ({ year }) => year },
    ...sources.map(
      (source): Column<YearSum> => ({
        key: source,
        label: w.sources[source],
        number: true,
        cell: (sum) => rupiah(sum.sources.find((one) => one.source === source)?.amount ?? 0n, language),
      }),
    ),
    { key: 'planned', label: w.budget.planned, number: true, cell: (sum) => rupiah(sum.planned, language) },
    {
      key: 'real',
      label: w.budget.real,
      number: true,
      cell: ({ real }) => (real === undefined ? w.budget.missing : rupiah(real, language)),
    },
    { key: 'share', label: w.budget.share, number: true, cell: useShare() },
  ]
  return (
    <DataTable caption={w.budget.caption} columns={columns} rows={sums} rowKey={({ year }) => String(year)} />
  )
}

function useShare() {
  const { w } = usePortfolioWords()
  return ({ real, planned }: Pick<YearSum, 'real' | 'planned'>) => {
    const percent = percentOf(real, planned)
    return percent === undefined ? '–' : w.percent(percent)
  }
}

interface DimensionSum {
  code: string
  planned: bigint
  real: bigint | undefined
}

/** Plan and spending over all years, by dimension. */
export function DimensionTable({ budget, source }: { budget: Budget; source: string }) {
  const { w, language } = usePortfolioWords()
  const columns: Column<DimensionSum>[] = [
    {
      key: 'dimension',
      label: w.dimension,
      head: true,
      cell: ({ code }) => <DimensionMark code={code} dimensions={budget.dimensions} />,
    },
    { key: 'planned', label: w.budget.planned, number: true, cell: (sum) => rupiah(sum.planned, language) },
    {
      key: 'real',
      label: w.budget.real,
      number: true,
      cell: ({ real }) => (real === undefined ? w.budget.missing : rupiah(real, language)),
    },
    { key: 'share', label: w.budget.share, number: true, cell: useShare() },
  ]
  return (
    <DataTable
      caption={w.budget.byDimension}
      columns={columns}
      rows={dimensionSums(budget, source)}
      rowKey={({ code }) => code}
    />
  )
}

const dimensionSums = (budget: Budget, source: string): DimensionSum[] =>
  budget.dimensions.map(({ code }) => {
    const years = sumsOf(budget, { dimension: code, source })
    const real = years.flatMap((one) => (one.real === undefined ? [] : [one.real]))
    return {
      code,
      planned: years.reduce((sum, { planned }) => sum + planned, 0n),
      real: real.length === 0 ? undefined : real.reduce((sum, one) => sum + one, 0n),
    }
  })
