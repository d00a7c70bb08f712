import type { ReactNode } from 'react'
import { Shape } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import type { DocumentCard } from '../../contract.ts'
import { useEvidenceWords } from '../words.ts'
import { EvidenceCard } from './card.tsx'
import { useCards, useSource } from './source.ts'

interface CardsProps {
  versionIds: readonly string[]
  /** The region whose evidence it is, where it is not the region of the screen: then what was handed over. */
  region?: string | undefined
  acts?: (card: DocumentCard) => ReactNode
}

/** The documents of these versions, in their order; one that can not be seen says so in its place. */
export function Cards({ versionIds, region, acts }: CardsProps) {
  const { w } = useEvidenceWords()
  const source = useSource(region)
  const { data, error } = useCards(source, versionIds)
  if (versionIds.length === 0) return null
  if (data === undefined) return error ? <ProblemNote problem={error} /> : <Shape lines={3} />
  const found = new Map(data.map((card) => [card.versionId, card]))
  return (
    <ul className="evidence-list">
      {versionIds.map((id) => {
        const card = found.get(id)
        return (
          <li key={id}>
            {card === undefined ? (
              <p className="row__note">{w.gone}</p>
            ) : (
              <EvidenceCard card={card} source={source} acts={acts?.(card)} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
