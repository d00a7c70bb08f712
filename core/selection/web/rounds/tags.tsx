import type { Candidate, Round, RoundState } from '../../contract.ts'
import { useRoundWords } from './words.ts'

const TONES: Partial<Record<RoundState, string>> = { open: 'tag--attention', published: 'tag--good' }

export function StateTag({ round }: { round: Round }) {
  const { w } = useRoundWords()
  return (
    <>
      <span className={`tag ${TONES[round.state] ?? ''}`}>{w.states[round.state]}</span>
      {round.isExample ? <span className="tag">{w.example}</span> : null}
    </>
  )
}

/** How far a region's questionnaire is, or what was decided of it. */
export function CandidateTag({ candidate }: { candidate: Candidate }) {
  const { w } = useRoundWords()
  if (candidate.verdict !== null) {
    const tone = candidate.verdict === 'chosen' ? 'tag--good' : ''
    return <span className={`tag ${tone}`}>{w.verdicts[candidate.verdict]}</span>
  }
  const tone = { filling: '', submitted: 'tag--good', returned: 'tag--attention' }[candidate.state]
  return <span className={`tag ${tone}`}>{w.questionnaires[candidate.state]}</span>
}
