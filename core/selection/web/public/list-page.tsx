import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { day, wib } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { attempt, page } from '#platform/ui/page.ts'
import { GetPublishedList, type PublishedList } from '../../contract.ts'
import { statusWords } from '../cohorts/figures.tsx'
import { cohortWords, usePublicWords } from '../cohorts/words.ts'

/** `/angkatan/daftar/:id`: what the QR code of a list leads to. */
export const listPage = page({
  path: '/angkatan/daftar/:id',
  reads: ({ params }) => ({ list: attempt(GetPublishedList, { roundId: (params.id ?? '').slice(0, 60) }) }),
  title: ({ list }, { language }) =>
    list.reply ? cohortWords(language).listTitle(list.reply.number) : cohortWords(language).listUnknown,
  description: (_data, { language }) => cohortWords(language).listLead,
  status: ({ list }) => (list.reply ? 200 : 404),
  body: ({ list }) => (list.reply ? <Proof list={list.reply} /> : <Unknown />),
})

function Unknown() {
  const { w } = usePublicWords()
  return (
    <Parts>
      <Masthead eyebrow={w.eyebrow} title={w.listUnknown} lead={<p>{w.listUnknownBody}</p>} />
    </Parts>
  )
}

function Proof({ list }: { list: PublishedList }) {
  const { w, language } = usePublicWords()
  const facts: [string, string][] = [
    [w.label, list.title[language]],
    [w.datedOn, `${list.place}, ${day(list.datedOn, language)}`],
    [w.signatory, list.signatory],
    [w.published, `${wib(list.publishedAt, language)} WIB`],
    [w.hash, list.sha256],
  ]
  const columns: Column<PublishedList['regions'][number]>[] = [
    { key: 'region', label: w.region, head: true, cell: ({ name, code }) => `${name} (${code})` },
    { key: 'verdict', label: w.verdict, cell: ({ verdict }) => statusWords(w.verdicts, verdict) },
  ]
  return (
    <Parts>
      <Masthead
        eyebrow={<PageLink to={`/angkatan/${list.year}`}>{w.of(list.year)}</PageLink>}
        title={w.listTitle(list.number)}
        lead={<p>{w.listLead}</p>}
      />
      {list.isExample ? <Notice tone="attention">{w.listExample}</Notice> : null}
      <dl className="definitions">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Section title={w.lists}>
        <DataTable
          caption={w.lists}
          captionHidden
          columns={columns}
          rows={list.regions}
          rowKey={({ code }) => code}
        />
      </Section>
    </Parts>
  )
}
