import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import { ApplyProposal, GetProposal, ListAssignments, type Proposal } from '../../contract.ts'
import { useAssessorWords } from '../words.ts'
import { LoadTable, RegionTable } from './tables.tsx'

/** A proposal as it will be applied: loads, cover, and why not, before anything is assigned. */
export function ProposalPage() {
  const { w } = useAssessorWords()
  const params = useParams({ strict: false })
  const [year, proposalId] = [Number(params.year), params.proposalId ?? '']
  const proposal = useEndpoint(GetProposal, { proposalId })
  return (
    <Screen
      eyebrow={<Link to={`/kerja/00/evaluasi/asesor/${year}`}>{w.proposal.back}</Link>}
      title={w.proposal.title(year)}
    >
      <Answer of={proposal} lines={10}>
        {(found) => <Shown proposal={found} />}
      </Answer>
    </Screen>
  )
}

function Shown({ proposal }: { proposal: Proposal }) {
  const { w, language } = useAssessorWords()
  const [asking, setAsking] = useState(false)
  const { open, filled } = proposal.seats
  const seconds = decimal((proposal.milliseconds / 1000).toFixed(1), language)
  return (
    <>
      <p>{w.proposal.summary(count(filled, language), count(open, language), seconds)}</p>
      {proposal.appliedAt !== null ? (
        <p className="notice">{w.proposal.applied}</p>
      ) : (
        <button
          type="button"
          className="button button--main"
          disabled={filled === 0}
          onClick={() => setAsking(true)}
        >
          {w.proposal.apply(count(filled, language))}
        </button>
      )}
      <Shortages proposal={proposal} />
      <Panel title={w.proposal.loads}>
        <LoadTable proposal={proposal} />
      </Panel>
      <Panel title={w.proposal.regions}>
        <RegionTable proposal={proposal} />
      </Panel>
      {asking ? <ApplyDialog proposal={proposal} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function Shortages({ proposal }: { proposal: Proposal }) {
  const { w } = useAssessorWords()
  if (proposal.shortages.length === 0) return null
  return (
    <Panel title={w.proposal.shortages}>
      <ul>
        {proposal.shortages.map(({ region, cause, eligible, proposed, wanted }) => (
          <li key={region.code}>
            {cause === 'conflicts'
              ? w.proposal.shortage.conflicts(region.name, eligible, wanted)
              : w.proposal.shortage.capacity(region.name, proposed, wanted)}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function ApplyDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const { w, language } = useAssessorWords()
  const say = useSay()
  const act = useAct(ApplyProposal, {
    refresh: [GetProposal, ListAssignments],
    onDone: ({ assigned }) => {
      onClose()
      say(w.proposal.done(count(assigned, language)))
    },
  })
  return (
    <Confirm
      title={w.proposal.applyTitle}
      act={act}
      label={w.proposal.applying}
      onConfirm={() => void act.run({ proposalId: proposal.id })}
      onClose={onClose}
    >
      <p>{w.proposal.applyBody}</p>
    </Confirm>
  )
}
