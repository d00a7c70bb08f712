import { GetRegion, type RegionProfile } from '#core/identity/contract.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count } from '#platform/ui/format.ts'
import { type Language, PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { page, read } from '#platform/ui/page.ts'
import { ListPublicIndicators, type PublicRow } from '../../contract.ts'
import { shownValue } from '../parts/shown.ts'
import { OriginTag, StandingTag } from '../parts/tags.tsx'
import { useIndicatorWords } from '../words.ts'
import { publicWordsIn, usePublicWords } from './words.ts'

/** `/daerah/:code/indikator`: what a region publishes of its indicators, for everyone and without a script. */
export const indicatorsPage = page({
  path: '/daerah/:code/indikator',
  fresh: true,
  reads: ({ params: { code = '' } }) => ({
    region: read(GetRegion, { code }),
    rows: read(ListPublicIndicators, { region: code }),
  }),
  title: ({ region }, { language }) => publicWordsIn(language).title(region.name),
  description: ({ region, rows }, { language }) =>
    publicWordsIn(language).description(region.name, count(rows.length, language)),
  body: ({ region, rows }) => <Body region={region} rows={rows} />,
})

function Body({ region, rows }: { region: RegionProfile; rows: readonly PublicRow[] }) {
  const { w, language } = usePublicWords()
  return (
    <Parts>
      <Masthead
        eyebrow={w.eyebrow}
        title={findingOf(region.name, rows, language)}
        lead={
          <>
            <p>{rows.length === 0 ? w.none : w.lead}</p>
            <p className="small">
              <PageLink to={`/daerah/${region.code}`}>{w.back(region.name)}</PageLink>
            </p>
          </>
        }
      />
      {rows.some(({ isExample }) => isExample) ? <Notice tone="attention">{w.exampleNotice}</Notice> : null}
      {rows.length === 0 ? null : <Table code={region.code} rows={rows} />}
    </Parts>
  )
}

function findingOf(place: string, rows: readonly PublicRow[], language: Language): string {
  const w = publicWordsIn(language)
  const targeted = rows.filter(({ value }) => value !== null && value.standing !== 'none')
  const met = targeted.filter(({ value }) => value?.standing === 'good')
  if (rows.length === 0) return w.findingNone(place)
  if (targeted.length === 0) return w.findingNoTarget(count(rows.length, language), place)
  return w.finding(count(met.length, language), count(targeted.length, language), place)
}

function Table({ code, rows }: { code: string; rows: readonly PublicRow[] }) {
  const { w, language } = usePublicWords()
  const { w: shared } = useIndicatorWords()
  const columns: Column<PublicRow>[] = [
    {
      key: 'name',
      label: shared.list.name,
      head: true,
      cell: (row) => <PageLink to={`/daerah/${code}/indikator/${row.code}`}>{row.name[language]}</PageLink>,
    },
    {
      key: 'value',
      label: shared.one.now,
      number: true,
      cell: ({ value, unit }) => (value?.value ? shownValue(value.value, unit, language) : shared.noValue),
    },
    {
      key: 'target',
      label: shared.one.target,
      number: true,
      cell: ({ value, unit }) => (value?.target ? shownValue(value.target, unit, language) : '–'),
    },
    {
      key: 'state',
      label: shared.list.state,
      cell: ({ value }) => (
        <StandingTag standing={value?.standing ?? 'none'} target={value?.target ?? null} />
      ),
    },
    { key: 'origin', label: shared.list.originColumn, cell: ({ origin }) => <OriginTag origin={origin} /> },
  ]
  return <DataTable caption={w.caption} columns={columns} rows={rows} rowKey={(row) => row.code} />
}
