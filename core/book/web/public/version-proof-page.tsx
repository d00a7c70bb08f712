import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { wib } from '#platform/ui/format.ts'
import { type Language, PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { page, read } from '#platform/ui/page.ts'
import { GetPublicVersion, type PublicVersion } from '../../contract.ts'
import { BookLinks, fileOf } from './book-links.tsx'
import { wordsIn } from './words.ts'

/** Four groups of sixteen: short enough for a phone, and easier to compare by eye. */
const inGroups = (digest: string): string => digest.match(/.{16}/g)?.join(' ') ?? digest

/** `/rencana/:code/versi/:number`: what the QR code of a printed book leads to. */
export const versionProofPage = page({
  path: '/rencana/:code/versi/:number',
  reads: ({ params }) => ({
    proof: read(GetPublicVersion, { code: params.code ?? '', number: Number(params.number) }),
  }),
  title: ({ proof }, { language }) => wordsIn(language).proofTitle(proof.region.name, proof.version.number),
  description: (_data, { language }) => wordsIn(language).proofLead,
  body: ({ proof }, { language }) => <Proof proof={proof} language={language} />,
})

interface ProofProps {
  proof: PublicVersion
  language: Language
}

function Proof({ proof, language }: ProofProps) {
  const w = wordsIn(language)
  const { region, version, newest } = proof
  return (
    <Parts>
      <Masthead
        eyebrow={w.proof}
        title={w.proofTitle(region.name, version.number)}
        lead={<p>{w.proofLead}</p>}
      />
      {version.isExample ? <Notice tone="attention">{w.example}</Notice> : null}
      {newest > version.number ? <Notice tone="attention">{w.newer(newest)}</Notice> : null}
      <Facts proof={proof} language={language} />
      <Section title={w.books}>
        <BookLinks code={region.code} number={version.number} language={language} />
        <Prints proof={proof} language={language} />
      </Section>
      <p>
        <PageLink to={`/rencana/${region.code}`}>{w.title(region.name)}</PageLink>
      </p>
    </Parts>
  )
}

function Facts({ proof: { region, version }, language }: ProofProps) {
  const w = wordsIn(language)
  const json = `/api/v1/regions/${region.code}/plan/versions/${version.number}/plan.json`
  const lines: [string, React.ReactNode][] = [
    [w.published, `${wib(version.publishedAt, language)} WIB`],
    [w.reason, version.reason],
    [w.count, String(version.programmes)],
    [w.digest, inGroups(version.digest)],
    [
      w.file,
      <a key="json" href={json}>
        {w.json}
      </a>,
    ],
  ]
  return (
    <>
      <FactList rows={lines} />
      <p className="small">{w.compare}</p>
    </>
  )
}

type Print = PublicVersion['prints'][number]

function Prints({ proof: { region, version, prints }, language }: ProofProps) {
  const w = wordsIn(language)
  if (prints.length === 0) return <p className="mute">{w.noPrints}</p>
  const columns: Column<Print>[] = [
    {
      key: 'file',
      label: w.file,
      head: true,
      cell: ({ book, format }) => (
        <a href={fileOf(region.code, version.number, book, format)}>
          {w.bookNames[book]} ({format.toUpperCase()})
        </a>
      ),
    },
    { key: 'sha', label: 'SHA-256', cell: ({ sha256 }) => inGroups(sha256) },
  ]
  return (
    <DataTable
      caption={w.books}
      columns={columns}
      rows={prints}
      rowKey={({ book, format }) => `${book}.${format}`}
    />
  )
}
