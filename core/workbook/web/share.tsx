// What other screens draw of a claim: the scoring sheet, cross-check, preview of results.

import { EvidenceCards } from '#core/evidence/web/share.tsx'
import { useFindPlace } from '#platform/client/place.tsx'
import type { ReadyEvidence, SubmittedClaim } from '../contract.ts'
import { ReadyList } from './ready-list.tsx'
import { useWorkbookWords } from './words.ts'

interface ClaimViewProps {
  /** Absent where the region claims nothing for the question. */
  claim: SubmittedClaim | undefined
  /** What the product knows about the question. */
  ready?: readonly ReadyEvidence[]
  region: string
  /** An assessor sees the region's own rating only after giving one. */
  hidesSelfRating?: boolean
}

/** A submitted claim as it stands: value and words, self-rating, evidence, and what the product knows beside it. */
export function ClaimView({ claim, ready = [], region, hidesSelfRating = false }: ClaimViewProps) {
  const { w } = useWorkbookWords()
  return (
    <div className="claim">
      {claim === undefined ? <p className="mute">{w.notClaimed}</p> : <Claimed claim={claim} />}
      {claim === undefined ? null : (
        <p className="claim__rating">
          <span className="mute">{w.selfRating}: </span>
          {hidesSelfRating ? w.selfRatingHidden : (claim.selfRating ?? w.notRated)}
        </p>
      )}
      {claim === undefined ? null : <Evidence versionIds={claim.evidence} region={region} />}
      <ReadyList ready={ready} />
    </div>
  )
}

function Claimed({ claim }: { claim: SubmittedClaim }) {
  return (
    <>
      {claim.value === '' ? null : <p className="claim__value">{claim.value}</p>}
      {claim.text === '' ? null : <p className="claim__text">{claim.text}</p>}
      {claim.opd === null ? null : <p className="small mute">{claim.opd.name}</p>}
    </>
  )
}

function Evidence({ versionIds, region }: { versionIds: readonly string[]; region: string }) {
  const { w } = useWorkbookWords()
  const here = useFindPlace()?.code
  if (versionIds.length === 0) return <p className="small mute">{w.noEvidence}</p>
  return <EvidenceCards versionIds={versionIds} {...(region === here ? {} : { region })} />
}
