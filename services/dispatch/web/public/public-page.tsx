import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { page, read } from '#platform/ui/page.ts'
import { GetPublicMonths, type PublicMonths } from '../../contract.ts'
import { publicWordsIn, usePublicWords } from './words.ts'

type Month = PublicMonths['months'][number]

/** `/daerah/:code/112`: calls and incidents of a region for everyone; nothing of a person, small cells hidden. */
export const publicDispatchPage = page({
  path: '/daerah/:code/112',
  fresh: true,
  reads: ({ params }) => ({ found: read(GetPublicMonths, { code: params.code ?? '' }) }),
  title: ({ found }, { language }) => titleOf(nameOf(found), publicWordsIn(language)),
  description: ({ found }, { language }) => publicWordsIn(language).description(nameOf(found)),
  body: ({ found }) => <Body found={found} />,
})

const nameOf = ({ centreName, region }: PublicMonths): string => (centreName === '' ? region : centreName)

/** A centre that is still called as every centre is says its name once. */
const titleOf = (name: string, w: ReturnType<typeof publicWordsIn>): string =>
  name === w.eyebrow ? name : w.title(name)

function Body({ found }: { found: PublicMonths }) {
  const { w, language } = usePublicWords()
  const newest = [...found.months].sort((a, b) => (a.month < b.month ? 1 : -1))[0]
  const shown = (value: number | null) => (value === null ? w.few(found.minimumCell) : count(value, language))
  const title = newest === undefined ? w.findingNone : w.finding(shown(newest.calls), shown(newest.incidents))
  return (
    <Parts>
      <Masthead
        eyebrow={nameOf(found) === w.eyebrow ? w.eyebrow : `${w.eyebrow}, ${nameOf(found)}`}
        title={title}
        lead={
          <>
            <p>{w.lead}</p>
            <p>
              <a className="button button--main" href="tel:112">
                {w.call}
              </a>
            </p>
            <p className="small">
              <PageLink to={`/daerah/${found.region}`}>{w.back}</PageLink>
              {' · '}
              <a href={`/cap/${found.region}/feed.xml`}>{w.alerts}</a>
            </p>
          </>
        }
      />
      {found.months.some(({ isExample }) => isExample) ? <Notice tone="attention">{w.example}</Notice> : null}
      {newest === undefined ? <p>{w.none}</p> : <Tables found={found} newest={newest} />}
    </Parts>
  )
}

function Tables({ found, newest }: { found: PublicMonths; newest: Month }) {
  const { w, language } = usePublicWords()
  const shown = (value: number | null) => (value === null ? w.few(found.minimumCell) : count(value, language))
  const measured = (value: number | null) => (value === null ? '–' : count(value, language))
  const columns: Column<Month>[] = [
    { key: 'month', label: w.month, head: true, cell: ({ month }) => monthIn(month, language) },
    { key: 'calls', label: w.calls, number: true, cell: ({ calls }) => shown(calls) },
    { key: 'genuine', label: w.genuine, number: true, cell: ({ genuine }) => shown(genuine) },
    { key: 'nuisance', label: w.nuisance, number: true, cell: ({ nuisance }) => shown(nuisance) },
    { key: 'incidents', label: w.incidents, number: true, cell: ({ incidents }) => shown(incidents) },
    { key: 'answer', label: w.answer, number: true, cell: (one) => measured(one.medianAnswerSeconds) },
    { key: 'response', label: w.response, number: true, cell: (one) => measured(one.medianResponseMinutes) },
  ]
  const month = monthIn(newest.month, language)
  const rows = [...found.months].sort((a, b) => (a.month < b.month ? 1 : -1))
  return (
    <>
      <Section title={w.months} id="bulan">
        <p className="small">
          {w.minimum(found.minimumCell)} {w.median}
        </p>
        <DataTable
          caption={w.months}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(one) => one.month}
        />
      </Section>
      <Section title={w.byCategory(month)} id="kategori">
        <Counts
          caption={w.byCategory(month)}
          head={w.category}
          rows={newest.byCategory.map((one) => ({
            key: one.code,
            name: one.name[language],
            count: one.count,
          }))}
          least={found.minimumCell}
        />
      </Section>
      <Section title={w.byDistrict(month)} id="kecamatan">
        <Counts
          caption={w.byDistrict(month)}
          head={w.district}
          rows={newest.byDistrict.map((one) => ({ key: one.code, name: one.name, count: one.count }))}
          least={found.minimumCell}
        />
      </Section>
    </>
  )
}

interface CountRow {
  key: string
  name: string
  count: number | null
}

function Counts(props: { caption: string; head: string; rows: readonly CountRow[]; least: number }) {
  const { w, language } = usePublicWords()
  const columns: Column<CountRow>[] = [
    { key: 'name', label: props.head, head: true, cell: ({ name }) => name },
    {
      key: 'count',
      label: w.count,
      number: true,
      cell: (one) => (one.count === null ? w.few(props.least) : count(one.count, language)),
    },
  ]
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      compact
      columns={columns}
      rows={props.rows}
      rowKey={({ key }) => key}
    />
  )
}

/** `2026-11` as `November 2026`. */
function monthIn(month: string, language: 'id' | 'en'): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', options).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}
