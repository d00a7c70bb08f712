import { useEffect, useState } from 'react'
import type { DocumentCard } from '#core/evidence/contract.ts'
import type { ClaimShown, Sheet } from '../../contract.ts'
import { type KeptEvidence, readEvidence, readFile } from '../own/take-pack.ts'
import { useScoringWords } from '../words.ts'

/** A claim without a network: words from the kept sheet, documents from this device. */
export function KeptClaim({ sheet, claim }: { sheet: Sheet; claim: ClaimShown | null }) {
  const { w } = useScoringWords()
  const kept = useKeptEvidence(sheet)
  if (claim === null) return <p className="mute">{w.noClaim}</p>
  const cards = claim.evidence.flatMap((id) => kept?.cards.find(({ versionId }) => versionId === id) ?? [])
  return (
    <div className="claim">
      {claim.value === '' ? null : <p className="claim__value">{claim.value}</p>}
      <p className="claim__text">{claim.text}</p>
      {claim.opd === null ? null : <p className="small mute">{claim.opd.name}</p>}
      {cards.length === 0 ? <p className="small mute">{w.noEvidence}</p> : null}
      <ul className="rows">
        {cards.map((card) => (
          <KeptDocument
            key={card.versionId}
            card={card}
            isHere={kept?.files.includes(card.versionId) ?? false}
          />
        ))}
      </ul>
    </div>
  )
}

function useKeptEvidence(sheet: Sheet): KeptEvidence | undefined {
  const [kept, setKept] = useState<KeptEvidence>()
  useEffect(() => {
    void readEvidence(sheet.region.code, sheet.year).then(setKept, () => undefined)
  }, [sheet.region.code, sheet.year])
  return kept
}

function KeptDocument({ card, isHere }: { card: DocumentCard; isHere: boolean }) {
  return (
    <li className="row">
      {isHere ? (
        <button type="button" className="link row__name" onClick={() => void openKept(card)}>
          {card.title}
        </button>
      ) : (
        <span className="row__name">{card.title}</span>
      )}
      <span className="row__note">{card.reference?.number ?? card.fileName ?? card.url ?? ''}</span>
    </li>
  )
}

/** Hands the file to the device's own program; nothing of a document runs inside the product. */
async function openKept(card: DocumentCard): Promise<void> {
  const file = await readFile(card.versionId)
  if (file === undefined) return
  const blob = new Blob([file.body.slice().buffer], { type: 'application/octet-stream' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = card.fileName ?? file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
