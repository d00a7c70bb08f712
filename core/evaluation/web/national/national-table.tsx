import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Downloads } from '#platform/ui/figure/figure.tsx'
import { SelectField, SubmitButton, TextField } from '#platform/ui/form/form.tsx'
import { count, decimal, signed } from '#platform/ui/format.ts'
import { addressIn, PageLink, useText } from '#platform/ui/language.tsx'
import { Section } from '#platform/ui/layout/layout.tsx'
import type { ResultRow, ResultsOfYear } from '../../contract.ts'
import { originId, regionPath, tableFile, yearData, yearPath } from '../addresses.ts'
import { useWords } from '../words.ts'
import { componentsOf, provincesOf } from './findings.ts'
import { figureOf, isFiltered, rowsOf, type View, viewAddress, wordsOf } from './view.ts'

interface NationalTableProps {
  results: ResultsOfYear
  view: View
}

const FORMATS = ['csv', 'xlsx', 'pdf'] as const

/** Every region of the year: search, filters and order live in the address. */
export function NationalTable({ results, view }: NationalTableProps) {
  const { w, language } = useWords()
  const rows = rowsOf(results.rows, view)
  const { year } = results
  return (
    <Section title={w.national.tableTitle} lead={w.national.tableLead} id="tabel">
      <Filters results={results} view={view} />
      <div className="table-bar">
        <p className="small" aria-live="polite" data-count-of="daerah">
          {w.national.shown(count(rows.length, language), count(results.rows.length, language))}
        </p>
        <Downloads
          downloads={[
            ...FORMATS.map((format) => ({ label: format.toUpperCase(), href: tableFile(year, format) })),
            { label: 'JSON', href: yearData(year) },
          ]}
        />
      </div>
      <DataTable
        id="daerah"
        caption={w.national.tableCaption(year)}
        captionHidden
        columns={useColumns(results)}
        rows={rows}
        rowKey={(row) => row.code}
        words={wordsOf}
        sorting={view.sorting}
        sortAddress={(sorting) => viewAddress(year, { ...view, sorting })}
      />
    </Section>
  )
}

function Filters({ results, view }: NationalTableProps) {
  const { w, language } = useWords()
  const { t } = useText()
  const tracks = [...new Set(results.rows.map((row) => row.track))].sort()
  return (
    <form className="filters" method="get" action={`${addressIn(language, yearPath(results.year))}#tabel`}>
      <TextField name="q" label={w.national.find} value={view.q} kind="search" filters="daerah" />
      <SelectField
        name="province"
        label={w.province}
        value={view.province}
        choices={[
          { value: '', label: w.national.allProvinces },
          ...provincesOf(results.rows).map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <SelectField
        name="track"
        label={w.track}
        value={view.track}
        choices={[
          { value: '', label: w.national.allTracks },
          ...tracks.map((track) => ({ value: track, label: w.tracks[track] })),
        ]}
      />
      <SubmitButton>{t.apply}</SubmitButton>
      {isFiltered(view) ? (
        <PageLink to={`${yearPath(results.year)}#tabel`} className="small">
          {t.clear}
        </PageLink>
      ) : null}
    </form>
  )
}

function useColumns(results: ResultsOfYear): Column<ResultRow>[] {
  const { w, language } = useWords()
  const { year } = results
  return [
    {
      key: 'rank',
      label: w.rank,
      number: true,
      sort: 'up',
      cell: (row) => count(row.rank.place, language),
    },
    {
      key: 'name',
      label: w.regionWord,
      head: true,
      sort: 'up',
      cell: (row) => (
        <>
          <PageLink to={regionPath(row.code, year)}>{row.name}</PageLink>
          <span className="cell-note">
            {row.province.name} · {w.tracks[row.track]}
          </span>
        </>
      ),
    },
    ...componentsOf(results).map(
      (component): Column<ResultRow> => ({
        key: component.key,
        label: component.label[language],
        number: true,
        sort: 'down',
        wideOnly: true,
        cell: (row) => figure(figureOf(row, component.key), language),
      }),
    ),
    {
      key: 'final',
      label: w.final,
      number: true,
      sort: 'down',
      cell: (row) => <FinalLink row={row} year={year} />,
    },
    {
      key: 'improvement',
      label: w.improvement,
      number: true,
      sort: 'down',
      cell: (row) => (row.improvement === null ? '–' : signed(row.improvement, language)),
    },
  ]
}

const figure = (value: string | null, language: 'id' | 'en') =>
  value === null ? <span className="mute">–</span> : decimal(value, language)

/** One step nearer to where the number comes from: the region's page with the panel open. */
function FinalLink({ row, year }: { row: ResultRow; year: number }) {
  const { w, language } = useWords()
  return (
    <PageLink
      className="origin-link"
      to={`${regionPath(row.code, year)}#${originId('nilai')}`}
      label={`${decimal(row.final, language)}, ${w.national.originOf(row.name)}`}
    >
      {decimal(row.final, language)}
    </PageLink>
  )
}
