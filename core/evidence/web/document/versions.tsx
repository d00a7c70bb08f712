import type { Document } from '../../contract.ts'
import { EvidenceCard } from '../parts/card.tsx'
import type { Source } from '../parts/source.ts'
import { Added } from './added.tsx'
import { useDocumentWords } from './words.ts'

/** Every version, newest first; none is ever replaced, and the file of each stays to be downloaded. */
export function Versions({ document, source }: { document: Document; source: Source }) {
  const { w } = useDocumentWords()
  return (
    <ol className="evidence-list">
      {document.versions.map(({ card, addedBy }) => (
        <li key={card.versionId}>
          <EvidenceCard card={card} source={source}>
            {card.note === null ? null : <p>{card.note}</p>}
            <p className="row__note">
              <Added by={addedBy} at={card.addedAt} />
            </p>
            {card.handedOver ? <span className="tag tag--good">{w.handedOver}</span> : null}
          </EvidenceCard>
        </li>
      ))}
    </ol>
  )
}
