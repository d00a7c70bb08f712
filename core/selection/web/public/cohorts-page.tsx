import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Downloads } from '#platform/ui/figure/figure.tsx'
import { count } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { page, read } from '#platform/ui/page.ts'
import { type Cohort, ListCohorts } from '../../contract.ts'
import { FigureCell, statusWords } from '../cohorts/figures.tsx'
import { cohortWords, usePublicWords } from '../cohorts/words.ts'

/** `/angkatan`: who joined when, with running totals and the sources of each figure. */
export const cohortsPage = page({
  path: '/angkatan',
  reads: () => ({ cohorts: read(ListCohorts, {}) }),
  title: (_data, { language }) => cohortWords(language).title,
  description: (_data, { language }) => cohortWords(language).lead,
  body: ({ cohorts }) => <Cohorts cohorts={cohorts} />,
})

function Cohorts({ cohorts }: { cohorts: readonly Cohort[] }) {
  const { w, language } = usePublicWords()
  const members = cohorts.reduce((sum, cohort) => sum + cohort.members, 0)
  return (
    <Parts>
      <Masthead
        eyebrow={w.eyebrow}
        title={w.finding(count(members, language), count(cohorts.length, language))}
        lead={<p>{w.lead}</p>}
      />
      <Section title={w.title}>
        <DataTable
          caption={w.title}
          captionHidden
          columns={useColumns()}
          rows={cohorts}
          rowKey={({ year }) => String(year)}
        />
        <Downloads
          downloads={[
            { label: 'CSV', href: '/api/selection/members.csv' },
            { label: 'XLSX', href: '/api/selection/members.xlsx' },
          ]}
        />
      </Section>
    </Parts>
  )
}

function useColumns(): Column<Cohort>[] {
  const { w, language } = usePublicWords()
  return [
    {
      key: 'year',
      label: w.year,
      head: true,
      cell: ({ year, label }) => (
        <>
          <PageLink to={`/angkatan/${year}`}>{year}</PageLink>{' '}
          <span className="cell-note">{label[language]}</span>
        </>
      ),
    },
    {
      key: 'chosen',
      label: w.chosen,
      cell: (cohort) => <FigureCell cohort={cohort} kind="chosen" language={language} />,
    },
    {
      key: 'total',
      label: w.total,
      cell: (cohort) => <FigureCell cohort={cohort} kind="total" language={language} />,
    },
    {
      key: 'candidates',
      label: w.candidates,
      cell: (cohort) => <FigureCell cohort={cohort} kind="candidates" language={language} />,
    },
    {
      key: 'mou',
      label: w.mou,
      cell: (cohort) => <FigureCell cohort={cohort} kind="mou" language={language} />,
    },
    {
      key: 'members',
      label: w.onList,
      cell: ({ members, status, basis }) => (
        <>
          {count(members, language)} ({statusWords(w.statuses, status)}){' '}
          <span className="cell-note">{basis[language]}</span>
        </>
      ),
    },
  ]
}
