import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { lengthOf } from '#platform/ui/decimal.ts'
import { Dimension } from '#platform/ui/dimension/dimension.tsx'
import { count, day, decimal, monthOfYear, wib } from '#platform/ui/format.ts'
import type { DimensionCard, PublicProgramme, PublicProgrammes } from '../../contract.ts'
import { usePublicWords } from './words.ts'

/** The programmes of the published plan, one table for each dimension in the order of the plan. */
export function ProgrammeTables({ found }: { found: PublicProgrammes }) {
  const { w, language } = usePublicWords()
  const columns = useColumns(found.showsProgress)
  return found.dimensions.map((dimension) => {
    const rows = found.programmes.filter((one) => one.dimension === dimension.code)
    if (rows.length === 0) return null
    return (
      <section key={dimension.code} className="section" id={`dimensi-${dimension.code}`}>
        <h2>
          <DimensionName dimension={dimension} />
        </h2>
        <p className="section__lead">{w.count(count(rows.length, language))}</p>
        <DataTable
          caption={w.caption(dimension.name[language])}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      </section>
    )
  })
}

function DimensionName({ dimension }: { dimension: DimensionCard }) {
  const { language } = usePublicWords()
  return <Dimension dimension={dimension.hue} label={dimension.name[language]} />
}

function useColumns(showsProgress: boolean): Column<PublicProgramme>[] {
  const { w, language } = usePublicWords()
  const progress: Column<PublicProgramme> = {
    key: 'progress',
    label: w.progress,
    cell: (one) => <Progress programme={one} />,
  }
  return [
    { key: 'name', label: w.programme, head: true, cell: (one) => <Name programme={one} /> },
    { key: 'owner', label: w.owner, cell: ({ owner }) => owner ?? w.none },
    {
      key: 'since',
      label: w.since,
      cell: ({ from, to }) => w.period(monthOfYear(from, language), monthOfYear(to, language)),
    },
    { key: 'state', label: w.state, cell: ({ state }) => w.states[state] },
    ...(showsProgress ? [progress] : []),
    {
      key: 'news',
      label: w.news,
      cell: ({ lastNews }) =>
        lastNews === null ? w.none : `${wib(lastNews.at, language)}: ${lastNews.text[language]}`,
    },
  ]
}

function Name({ programme }: { programme: PublicProgramme }) {
  const { w } = usePublicWords()
  const { id, name, description, kind, quickWinYear, isExample } = programme
  return (
    <>
      <span id={`program-${id}`}>{name}</span>
      {kind === 'quick_win' ? ` · ${w.quickWin(quickWinYear)}` : ''}
      {isExample ? ` (${w.example})` : ''}
      {description === null ? null : <span className="small mute"> {description}</span>}
    </>
  )
}

const QUARTERS: Record<string, string> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' }

/** Approved progress as a bar and a figure; nothing approved is said, never drawn as zero. */
function Progress({ programme: { progress } }: { programme: PublicProgramme }) {
  const { w, language } = usePublicWords()
  if (progress === null) return w.none
  const { year, period, physical, approvedOn } = progress
  const quarter = QUARTERS[period]
  const words =
    quarter === undefined
      ? `${Number(period.slice(1))}/${year}`
      : w.quarter(language === 'id' ? quarter : period.slice(1), year)
  return (
    <>
      <svg width="100%" height="8" aria-hidden="true" focusable="false">
        <rect className="bars__bar" width={`${Math.min(100, lengthOf(physical))}%`} height="8" />
      </svg>
      <span className="number" title={day(approvedOn, language)}>
        {w.upTo(decimal(physical, language), words)}
      </span>
    </>
  )
}
