import { useDeferredValue, useId, useState } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { type DocumentCard, ListDocuments } from '../../contract.ts'
import { EvidenceCard } from '../parts/card.tsx'
import { useSource } from '../parts/source.ts'
import { Uses } from '../parts/uses.tsx'
import { useEvidenceWords } from '../words.ts'

interface SearchProps {
  chosen: readonly string[]
  onToggle: (card: DocumentCard) => void
}

/** Finds documents of the vault while typing; each can be chosen and let go again. */
export function SearchVault({ chosen, onToggle }: SearchProps) {
  const { w } = useEvidenceWords()
  const id = useId()
  const source = useSource(undefined)
  const [q, setQ] = useState('')
  const words = useDeferredValue(q.trim())
  const found = useEndpoint(ListDocuments, words === '' ? {} : { q: words })
  return (
    <div className="evidence-picker">
      <div className="field">
        <label htmlFor={id}>{w.search}</label>
        <input
          id={id}
          className="input input--long"
          type="search"
          value={q}
          aria-describedby={`${id}-help`}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <p className="field__help" id={`${id}-help`}>
          {w.searchHelp}
        </p>
      </div>
      <Answer of={found}>
        {({ rows, total }) => (
          <>
            <p role="status" className="row__note">
              {total === 0 ? w.nothingFound : rows.length < total ? w.firstOf(rows.length, total) : null}
            </p>
            <ul className="evidence-list">
              {rows.map(({ card, uses }) => (
                <li key={card.documentId}>
                  <EvidenceCard
                    card={card}
                    source={source}
                    acts={<ChooseButton card={card} chosen={chosen} onToggle={onToggle} />}
                  >
                    <Uses uses={uses} />
                  </EvidenceCard>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </div>
  )
}

function ChooseButton({ card, chosen, onToggle }: SearchProps & { card: DocumentCard }) {
  const { w } = useEvidenceWords()
  const isChosen = chosen.includes(card.versionId)
  return (
    <button
      type="button"
      className={isChosen ? 'button' : 'button button--main'}
      aria-pressed={isChosen}
      aria-label={w.chooseOf(card.title)}
      onClick={() => onToggle(card)}
    >
      {isChosen ? w.isChosen : w.choose}
    </button>
  )
}
