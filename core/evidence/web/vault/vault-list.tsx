import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import type { VaultRow } from '../../contract.ts'
import { EvidenceCard } from '../parts/card.tsx'
import { useSource } from '../parts/source.ts'
import { Uses } from '../parts/uses.tsx'
import { useEvidenceWords } from '../words.ts'

/** Documents one below the other, each with what it is used for and what looks like it. */
export function VaultList({ rows }: { rows: readonly VaultRow[] }) {
  const { w } = useEvidenceWords()
  const { code } = usePlace()
  const source = useSource(undefined)
  return (
    <ul className="evidence-list">
      {rows.map(({ card, uses, hasTwin, looksAlike }) => (
        <li key={card.documentId}>
          <EvidenceCard
            card={card}
            source={source}
            heading={
              <Link to={`/kerja/${code}/evaluasi/bukti/dokumen/${card.documentId}`}>{card.title}</Link>
            }
          >
            <Uses uses={uses} />
            {hasTwin ? <p className="evidence-warning">{w.twin}</p> : null}
            {looksAlike ? <p className="evidence-warning">{w.alike}</p> : null}
          </EvidenceCard>
        </li>
      ))}
    </ul>
  )
}
