import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import type { Column } from '#platform/ui/data-table/data-table.tsx'
import { monthOfYear, rupiah } from '#platform/ui/format.ts'
import type { ProgrammeChoices, ProgrammeLine } from '../../contract.ts'
import { DimensionName, StageTag, StateTag } from '../tags.tsx'
import { useProgrammeWords } from '../words.ts'

/** The columns of a list of programmes. */
export function useColumns(choices: ProgrammeChoices | undefined, year?: number): Column<ProgrammeLine>[] {
  const { w, language } = useProgrammeWords()
  const { code } = usePlace()
  return [
    {
      key: 'name',
      label: w.name,
      head: true,
      cell: (one) => (
        <>
          <Link to={`/kerja/${code}/rencana/program/${one.id}`}>
            {one.code} {one.name}
          </Link>
          <span className="cell-note">
            {[
              one.quickWinYear === null ? '' : `${w.quickWin} ${one.quickWinYear}`,
              one.isComplete ? '' : w.incomplete,
              one.isExample ? w.example : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'dimension',
      label: w.dimension,
      cell: (one) => <DimensionName code={one.dimension} of={choices} />,
    },
    { key: 'owner', label: w.owner, cell: (one) => one.owner?.name ?? w.noOwner },
    {
      key: 'state',
      label: w.state,
      cell: (one) => (
        <>
          <StateTag state={one.state} /> <StageTag stage={one.stage} />
        </>
      ),
    },
    {
      key: 'period',
      label: w.period,
      wideOnly: true,
      cell: ({ from, to }) => `${monthOfYear(from, language)} – ${monthOfYear(to, language)}`,
    },
    {
      key: 'budget',
      label: year === undefined ? w.budget : w.budgetOf(year),
      number: true,
      cell: (one) => (one.budget === '0' ? '–' : rupiah(BigInt(one.budget), language)),
    },
  ]
}
