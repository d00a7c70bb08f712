import { CodeBlock } from '#platform/ui/code-block/code-block.tsx'
import { DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, day as dayText, wib } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { page, read } from '#platform/ui/page.ts'
import { type DayHead, GetHead, ListDayHeads, ListHeads, ListSealKeys, type Seal } from '../contract.ts'
import { HowToVerify, Keys, placeOf } from './seals-page.tsx'
import { useWords, wordsIn } from './words.ts'

/** `/segel/:region`: the latest seal, what witnesses keep of each day, and how to verify. */
export const regionPage = page({
  path: '/segel/:region',
  fresh: true,
  reads: ({ params: { region = '' } }) => ({
    head: read(GetHead, { region }),
    heads: read(ListHeads, {}),
    days: read(ListDayHeads, { region }),
    keys: read(ListSealKeys, {}),
  }),
  title: ({ head, heads }, { language }) => {
    const w = wordsIn(language)
    return w.regionTitle(placeOf(w, head.tenant, nameIn(heads, head)))
  },
  description: ({ head, heads }, { language }) => {
    const w = wordsIn(language)
    return w.regionDescription(placeOf(w, head.tenant, nameIn(heads, head)))
  },
  body: ({ head, heads, days, keys }) => (
    <Parts>
      <Head head={head} name={nameIn(heads, head)} />
      <Latest head={head} />
      <Days days={days} region={head.tenant} />
      <Keys keys={keys} />
      <HowToVerify />
    </Parts>
  ),
})

const nameIn = (heads: readonly { tenant: string; name: string | null }[], { tenant }: Seal) =>
  heads.find((one) => one.tenant === tenant)?.name ?? null

function Head({ head, name }: { head: Seal; name: string | null }) {
  const { w, language } = useWords()
  return (
    <Masthead
      eyebrow={w.regionTitle(placeOf(w, head.tenant, name))}
      title={w.regionFinding(count(head.size, language))}
      lead={
        <>
          <p>{w.latest(count(head.number, language), wib(head.sealedAt, language))}</p>
          <p className="small">
            <PageLink to="/segel">{w.all}</PageLink>
          </p>
        </>
      }
    />
  )
}

function Latest({ head }: { head: Seal }) {
  const { w } = useWords()
  return (
    <Section title={w.headTitle} lead={w.headLead} id="kepala">
      <CodeBlock text={JSON.stringify(head, null, 2)} />
    </Section>
  )
}

function Days({ days, region }: { days: readonly DayHead[]; region: string }) {
  const { w, language } = useWords()
  return (
    <Section title={w.daysTitle} id="harian">
      <DataTable
        caption={w.daysCaption}
        captionHidden
        rows={days}
        rowKey={({ day }) => day}
        columns={[
          { key: 'day', label: w.day, head: true, cell: ({ day }) => dayText(day, language) },
          { key: 'size', label: w.facts, number: true, cell: ({ seal }) => count(seal.size, language) },
          { key: 'number', label: w.seal, number: true, cell: ({ seal }) => count(seal.number, language) },
          {
            key: 'root',
            label: w.root,
            cell: ({ seal }) => <code translate="no">{inGroups(seal.root)}</code>,
          },
        ]}
      />
      <p>
        <a href={`/api/v1/proof/regions/${region}/heads.atom`}>{w.feed}</a>
      </p>
    </Section>
  )
}

/** Groups of sixteen break on a phone and are compared by eye. */
const inGroups = (root: string): string => root.match(/.{16}/g)?.join(' ') ?? root
