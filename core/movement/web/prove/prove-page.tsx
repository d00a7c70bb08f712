import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, wib } from '#platform/ui/format.ts'
import { type Language, useText } from '#platform/ui/language.tsx'
import { Masthead, Parts, Section } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { attempt, page } from '#platform/ui/page.ts'
import { type CommitmentProof, ProveCommitment } from '../../contract.ts'
import { en } from '../commitment/en.ts'
import { id } from '../commitment/id.ts'

const wordsIn = (language: Language): typeof id => (language === 'id' ? id : en)

/** `/komitmen/:code`: what the QR code of a certificate leads to; institutions and hashes, nobody's name. */
export const provePage = page({
  path: '/komitmen/:code',
  fresh: true,
  reads: ({ params }) => ({ proof: attempt(ProveCommitment, { code: params.code ?? '' }) }),
  title: ({ proof }, { language }) =>
    proof.reply ? `${proof.reply.title}, ${proof.reply.region.name}` : wordsIn(language).prove.unknown,
  description: (_data, { language }) => wordsIn(language).prove.description,
  status: ({ proof }) => (proof.reply ? 200 : 404),
  body: ({ proof }) => (proof.reply ? <Proof proof={proof.reply} /> : <Unknown />),
})

function Unknown() {
  const w = wordsIn(useText().language)
  return (
    <Parts>
      <Masthead eyebrow={w.prove.title} title={w.prove.unknown} lead={<p>{w.prove.unknownBody}</p>} />
    </Parts>
  )
}

/** Four groups of sixteen: short enough for a phone, and easier to compare by eye. */
const inGroups = (digest: string): string => digest.match(/.{16}/g)?.join(' ') ?? digest

function Proof({ proof }: { proof: CommitmentProof }) {
  const { language } = useText()
  const w = wordsIn(language)
  const progress = w.progress(count(proof.signed, language), count(proof.of, language))
  return (
    <Parts>
      <Masthead eyebrow={w.prove.title} title={w.prove.genuine} lead={<p>{progress}</p>} />
      {proof.state === 'open' ? <Notice tone="attention">{w.prove.running}</Notice> : null}
      <dl className="facts">
        {linesOf(proof, w, language).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Section title={w.prove.signatures}>
        {proof.signatures.length === 0 ? <p>{w.prove.nobody}</p> : <Signatures proof={proof} />}
      </Section>
      {proof.witnesses.length === 0 ? null : (
        <Section title={w.witnesses}>
          <ul>
            {proof.witnesses.map(({ institution, office }) => (
              <li key={institution + office}>{office === '' ? institution : `${institution} (${office})`}</li>
            ))}
          </ul>
        </Section>
      )}
      <p className="small">{w.prove.compare}</p>
    </Parts>
  )
}

const linesOf = (proof: CommitmentProof, w: typeof id, language: Language): [string, string][] => [
  [w.prove.region, `${proof.region.name} (${proof.region.code})`],
  [w.prove.pledge, proof.title],
  [w.prove.state, w.states[proof.state]],
  ...(proof.endedAt === null
    ? []
    : [[w.prove.frozen, `${wib(proof.endedAt, language)} WIB`] satisfies [string, string]]),
  [w.digest, inGroups(proof.digest)],
  ...(proof.seal === null ? [] : [[w.seal, inGroups(proof.seal)] satisfies [string, string]]),
]

type Line = CommitmentProof['signatures'][number]

function Signatures({ proof }: { proof: CommitmentProof }) {
  const { language } = useText()
  const w = wordsIn(language)
  const columns: Column<Line>[] = [
    { key: 'name', label: w.institution, head: true, cell: ({ name }) => name },
    { key: 'office', label: w.office, cell: ({ office }) => office },
    { key: 'time', label: w.time, cell: ({ at }) => `${wib(at, language)} WIB` },
    { key: 'hash', label: w.hash, cell: ({ digest }) => inGroups(digest) },
  ]
  return (
    <DataTable
      caption={w.prove.signatures}
      captionHidden
      columns={columns}
      rows={proof.signatures}
      rowKey={({ digest }) => digest}
    />
  )
}
