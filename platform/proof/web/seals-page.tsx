import { CodeBlock } from '#platform/ui/code-block/code-block.tsx'
import { DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, wib } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { page, read } from '#platform/ui/page.ts'
import { ListHeads, ListSealKeys, type SealKey } from '../contract.ts'
import type { id } from './id.ts'
import { useWords, wordsIn } from './words.ts'

interface HeadRow {
  tenant: string
  name: string | null
  number: number
  size: number
  sealedAt: string
}

/** `/segel`: how far every region is sealed, and the keys. */
export const sealsPage = page({
  path: '/segel',
  fresh: true,
  reads: () => ({ heads: read(ListHeads, {}), keys: read(ListSealKeys, {}) }),
  title: (_data, { language }) => wordsIn(language).title,
  description: (_data, { language }) => wordsIn(language).description,
  body: ({ heads, keys }) => (
    <Parts>
      <Head heads={heads} />
      <Regions heads={heads} />
      <Keys keys={keys} />
      <HowToVerify />
    </Parts>
  ),
})

function Head({ heads }: { heads: readonly HeadRow[] }) {
  const { w, language } = useWords()
  const facts = heads.reduce((sum, { size }) => sum + size, 0)
  const finding = w.finding(count(heads.length, language), count(facts, language))
  return (
    <Masthead eyebrow={w.title} title={heads.length === 0 ? w.findingNone : finding} lead={<p>{w.lead}</p>} />
  )
}

function Regions({ heads }: { heads: readonly HeadRow[] }) {
  const { w, language } = useWords()
  if (heads.length === 0)
    return (
      <Section title={w.regionsTitle}>
        <p>{w.none}</p>
      </Section>
    )
  return (
    <Section title={w.regionsTitle}>
      <DataTable
        caption={w.regionsCaption}
        compact
        rows={heads}
        rowKey={({ tenant }) => tenant}
        columns={[
          {
            key: 'region',
            label: w.region,
            head: true,
            cell: ({ tenant, name }) => (
              <PageLink to={`/segel/${tenant}`}>{placeOf(w, tenant, name)}</PageLink>
            ),
          },
          { key: 'facts', label: w.facts, number: true, cell: ({ size }) => count(size, language) },
          { key: 'at', label: w.sealedAt, cell: ({ sealedAt }) => wib(sealedAt, language) },
        ]}
      />
    </Section>
  )
}

/** The region by code and name: the code is what stands in the seal. */
export const placeOf = (w: typeof id, tenant: string, name: string | null | undefined): string =>
  tenant === '00' ? w.ministry : name ? `${tenant} ${name}` : tenant

export function Keys({ keys }: { keys: readonly SealKey[] }) {
  const { w, language } = useWords()
  if (keys.length === 0) return null
  return (
    <Section title={w.keysTitle} lead={w.keysLead} id="kunci">
      <DataTable
        caption={w.keysCaption}
        rows={keys}
        rowKey={({ key }) => key}
        columns={[
          { key: 'key', label: w.key, head: true, cell: ({ key }) => <code translate="no">{key}</code> },
          { key: 'from', label: w.from, cell: ({ from }) => wib(from, language) },
          {
            key: 'until',
            label: w.until,
            cell: ({ until }) => (until === null ? w.now : wib(until, language)),
          },
          {
            key: 'by',
            label: w.endorsedBy,
            cell: ({ endorsedBy }) =>
              endorsedBy === null ? w.first : <code translate="no">{endorsedBy}</code>,
          },
        ]}
      />
      {keys.map(({ key, pem }) => (
        <details key={key}>
          <summary>{w.publicKey(key)}</summary>
          <CodeBlock text={pem} />
        </details>
      ))}
    </Section>
  )
}

export function HowToVerify() {
  const { w } = useWords()
  return (
    <Section title={w.howTitle} id="periksa">
      <p>{w.how}</p>
      <CodeBlock text="penataran verify ./fakta --key kunci.pem --head kepala.json" />
      <p>{w.howEnd}</p>
    </Section>
  )
}
