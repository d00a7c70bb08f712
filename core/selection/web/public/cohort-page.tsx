import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, day } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { attempt, page } from '#platform/ui/page.ts'
import { type Cohort, type FigureKind, GetCohort, type Member, type PublishedList } from '../../contract.ts'
import { FigureCell, statusWords } from '../cohorts/figures.tsx'
import { cohortWords, usePublicWords } from '../cohorts/words.ts'

/** `/angkatan/:year`: the members of a cohort, what sources say of it, and the lists by which they were chosen. */
export const cohortPage = page({
  path: '/angkatan/:year',
  reads: ({ params }) => ({ found: attempt(GetCohort, { year: Number(params.year) }) }),
  title: ({ found }, { language }) =>
    found.reply ? cohortWords(language).of(found.reply.cohort.year) : found.problem.title,
  description: ({ found }, { language }) => found.reply?.cohort.basis[language] ?? cohortWords(language).lead,
  status: ({ found }) => (found.reply ? 200 : 404),
  body: ({ found }) =>
    found.reply ? (
      <Body {...found.reply} />
    ) : (
      <Unknown title={found.problem.title} detail={found.problem.detail} />
    ),
})

function Unknown({ title, detail }: { title: string; detail: string | undefined }) {
  const { w } = usePublicWords()
  return (
    <Parts>
      <Masthead eyebrow={w.eyebrow} title={title} lead={<p>{detail}</p>}>
        <PageLink to="/angkatan">{w.all}</PageLink>
      </Masthead>
    </Parts>
  )
}

interface BodyProps {
  cohort: Cohort
  members: readonly Member[]
  lists: readonly PublishedList[]
}

function Body({ cohort, members, lists }: BodyProps) {
  const { w, language } = usePublicWords()
  const { year, label, basis, status } = cohort
  const columns = useColumns()
  const current = members.filter(({ until }) => until === null)
  return (
    <Parts>
      <Masthead
        eyebrow={<PageLink to="/angkatan">{w.all}</PageLink>}
        title={w.membersFinding(count(current.length, language), year)}
        lead={
          <p>
            {label[language]}. {w.basis}: {basis[language]} ({statusWords(w.statuses, status)}).
          </p>
        }
      />
      <Section title={w.figure}>
        <Figures cohort={cohort} />
      </Section>
      <Section title={w.member}>
        {members.length === 0 ? (
          <p>{w.nonePublic}</p>
        ) : (
          <DataTable
            caption={w.of(year)}
            captionHidden
            columns={columns}
            rows={members}
            rowKey={(m) => m.code}
          />
        )}
      </Section>
      {lists.length === 0 ? null : (
        <Section title={w.lists}>
          <ul>
            {lists.map(({ roundId, number, datedOn }) => (
              <li key={roundId}>
                <PageLink to={`/angkatan/daftar/${roundId}`}>
                  {w.listTitle(number)}, {day(datedOn, language)}
                </PageLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Parts>
  )
}

const KINDS: readonly FigureKind[] = ['chosen', 'candidates', 'total', 'mou', 'judged']

function Figures({ cohort }: { cohort: Cohort }) {
  const { w, language } = usePublicWords()
  const there = KINDS.filter((kind) => cohort.figures.some((figure) => figure.kind === kind))
  if (there.length === 0) return <p>–</p>
  return (
    <dl className="definitions">
      {there.map((kind) => (
        <div key={kind}>
          <dt>{w[kind]}</dt>
          <dd>
            <FigureCell cohort={cohort} kind={kind} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function useColumns(): Column<Member>[] {
  const { w, language } = usePublicWords()
  return [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ code, name, isExample }) => (
        <>
          <PageLink to={`/daerah/${code}`}>{name}</PageLink>
          {isExample ? ` (${w.example})` : ''}
        </>
      ),
    },
    { key: 'code', label: w.code, cell: ({ code }) => code },
    { key: 'province', label: w.province, cell: ({ province }) => province },
    {
      key: 'from',
      label: w.from,
      cell: ({ from, year }) => (from === null ? String(year) : day(from, language)),
    },
    {
      key: 'until',
      label: w.until,
      cell: ({ until, endReason }) => (until === null ? '–' : `${day(until, language)}: ${endReason}`),
    },
  ]
}
