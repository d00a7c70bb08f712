import { day, wib } from '#platform/ui/format.ts'
import { type Language, PageLink, useText } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { attempt, page } from '#platform/ui/page.ts'
import { type LetterProof, VerifyLetter } from '../../contract.ts'
import { en } from '../en.ts'
import { id } from '../id.ts'

const wordsIn = (language: Language): typeof id => (language === 'id' ? id : en)

/** `/surat/:id`: what the QR code of a letter leads to. */
export const letterPage = page({
  path: '/surat/:id',
  reads: ({ params }) => ({ proof: attempt(VerifyLetter, { id: params.id ?? '' }) }),
  title: ({ proof }, { language }) =>
    proof.reply ? wordsIn(language).proofOf(proof.reply.number) : wordsIn(language).proofUnknown,
  description: (_data, { language }) => wordsIn(language).proofTitle,
  status: ({ proof }) => (proof.reply ? 200 : 404),
  body: ({ proof }) => (proof.reply ? <Proof letter={proof.reply} /> : <Unknown />),
})

function Unknown() {
  const w = wordsIn(useText().language)
  return (
    <Parts>
      <Masthead eyebrow={w.proofTitle} title={w.proofUnknown} lead={<p>{w.proofUnknownBody}</p>} />
    </Parts>
  )
}

function Proof({ letter }: { letter: LetterProof }) {
  const { language } = useText()
  const w = wordsIn(language)
  return (
    <Parts>
      <Masthead eyebrow={w.proofTitle} title={w.proofOf(letter.number)} lead={<p>{w.proofLead}</p>} />
      {letter.isExample ? <Notice tone="attention">{w.proofExample}</Notice> : null}
      {letter.followedBy === null ? null : (
        <Notice>
          <PageLink to={`/surat/${letter.followedBy.id}`}>
            {w.proofFollowed(letter.followedBy.number, day(letter.followedBy.datedOn, language))}
          </PageLink>
        </Notice>
      )}
      <dl className="definitions">
        {factsOf(letter, w, language).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{w.proofHashHelp}</p>
    </Parts>
  )
}

const factsOf = (letter: LetterProof, w: typeof id, language: Language): [string, string][] => [
  [w.proofKind, `${w.proofKinds[letter.kind]} ${letter.year}`],
  [w.subject, letter.subject],
  [w.proofTo, `${letter.region.name} (${letter.region.code})`],
  [w.date, `${letter.place}, ${day(letter.datedOn, language)}`],
  [w.signatory, letter.signatory],
  [w.proofIssued, `${wib(letter.issuedAt, language)} WIB`],
  [w.proofHash, letter.sha256],
]
