import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import type { DimensionCard, ProgrammeCard } from '../contract.ts'
import { usePortfolioWords } from './words.ts'

type View = keyof ReturnType<typeof usePortfolioWords>['w']['tabs']

/** The six views as neighbours; the one that is open is marked. */
export function Views({ here }: { here: View }) {
  const { w } = usePortfolioWords()
  const { code } = usePlace()
  return (
    <nav className="portfolio-views" aria-label={w.views}>
      {(Object.keys(w.tabs) as View[]).map((view) => (
        <Link
          key={view}
          to={`/kerja/${code}/rencana/${view}`}
          {...(view === here ? { 'aria-current': 'page' as const } : {})}
        >
          {w.tabs[view]}
        </Link>
      ))}
    </nav>
  )
}

/** What a list is narrowed by, side by side. */
export const Filters = ({ children }: { children: ReactNode }) => (
  <div className="portfolio-filters">{children}</div>
)

const FIRST_YEAR = 2017
const YEARS_BACK = 5

/** The year of a view: from the address, else this one. */
export function useYear(): number {
  const [{ tahun }] = useAsked('tahun')
  const year = Number(tahun)
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= 2100 ? year : thisYear()
}

const thisYear = (): number => Number(dayInWib(new Date()).slice(0, 4))

export function YearField() {
  const { w } = usePortfolioWords()
  const [, ask] = useAsked('tahun')
  const year = useYear()
  const now = thisYear()
  const near = Array.from({ length: YEARS_BACK + 2 }, (_, i) => now + 1 - i).filter((y) => y >= FIRST_YEAR)
  const years = [...new Set([...near, year])].sort((a, b) => b - a)
  return (
    <NarrowField
      label={w.year}
      value={year === now ? '' : String(year)}
      all={String(now)}
      choices={years.filter((y) => y !== now).map((y) => [String(y), String(y)] as const)}
      onChange={(value) => ask('tahun', value)}
    />
  )
}

type Narrowed = Pick<ProgrammeCard, 'dimension' | 'owner' | 'kind'>

/** Narrows by dimension, agency and kind, kept in the address. */
export function useNarrowing() {
  const [{ dimensi, opd, jenis }, ask] = useAsked('dimensi', 'opd', 'jenis')
  const fits = ({ dimension, owner, kind }: Narrowed): boolean =>
    (dimensi === '' || dimension === dimensi) &&
    (opd === '' || owner?.id === opd) &&
    (jenis === '' || kind === jenis)
  return { dimensi, opd, jenis, ask, fits, isNarrow: dimensi !== '' || opd !== '' || jenis !== '' }
}

export function NarrowingFields(props: {
  by: ReturnType<typeof useNarrowing>
  programmes: readonly Narrowed[]
  dimensions: readonly DimensionCard[]
}) {
  const { w, language } = usePortfolioWords()
  const { by, programmes, dimensions } = props
  return (
    <>
      <NarrowField
        label={w.dimension}
        value={by.dimensi}
        all={w.all}
        choices={dimensions.map(({ code, name }) => [code, name[language]])}
        onChange={(value) => by.ask('dimensi', value)}
      />
      <NarrowField
        label={w.opd}
        value={by.opd}
        all={w.all}
        choices={ownersOf(programmes)}
        onChange={(value) => by.ask('opd', value)}
      />
      <NarrowField
        label={w.kind}
        value={by.jenis}
        all={w.everyKind}
        choices={[
          ['regular', w.regular],
          ['quick_win', w.quickWin],
        ]}
        onChange={(value) => by.ask('jenis', value)}
      />
    </>
  )
}

/** The agencies that own something, by name. */
function ownersOf(programmes: readonly Narrowed[]): (readonly [string, string])[] {
  const owners = new Map(programmes.flatMap(({ owner }) => (owner === null ? [] : [[owner.id, owner.name]])))
  return [...owners].sort((a, b) => a[1].localeCompare(b[1]))
}

/** Where the view would be, before there is anything to see. */
export function NoProgramme() {
  const { w } = usePortfolioWords()
  const { code } = usePlace()
  return (
    <EmptyState title={w.none}>
      <p>{w.noneBody}</p>
      <p>
        <Link className="button button--main" to={`/kerja/${code}/rencana/program`}>
          {w.toProgrammes}
        </Link>
      </p>
    </EmptyState>
  )
}

/** The name of a programme, leading to its own page. */
export function ProgrammeLink({ programme }: { programme: Pick<ProgrammeCard, 'id' | 'name'> }) {
  const { code } = usePlace()
  return <Link to={`/kerja/${code}/rencana/program/${programme.id}`}>{programme.name}</Link>
}
