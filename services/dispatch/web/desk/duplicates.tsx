import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { count } from '#platform/ui/format.ts'
import {
  AttachCall,
  type DuplicateProposal,
  GetCall,
  ListCalls,
  ListDuplicates,
  ListIncidents,
} from '../../contract.ts'
import { type IncidentDraft, likenessOf } from '../logic/draft.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { useDeskWords } from './words.ts'

/** Open incidents near in place and time; one press says that the call is about one of them. */
export function Duplicates({ draft, callId }: { draft: IncidentDraft; callId: string | undefined }) {
  const { w } = useDeskWords()
  const likeness = likenessOf(draft)
  const { data = [] } = useEndpoint(ListDuplicates, likeness ?? {}, { enabled: likeness !== undefined })
  if (likeness === undefined || data.length === 0) return null
  return (
    <div className="notice notice--attention" role="status">
      <p className="notice__title">{w.near}</p>
      <ul className="notice__body rows">
        {data.slice(0, 4).map((one) => (
          <Near key={one.id} one={one} callId={callId} />
        ))}
      </ul>
    </div>
  )
}

function Near({ one, callId }: { one: DuplicateProposal; callId: string | undefined }) {
  const { w } = useDeskWords()
  const { w: shared, language } = useDispatchWords()
  const { categoryName } = useCentre()
  const say = useSay()
  const attach = useAct(AttachCall, {
    refresh: [GetCall, ListCalls, ListIncidents],
    onDone: () => say(w.attached),
  })
  const far = one.metres === null ? w.sameVillage : w.metres(count(one.metres, language))
  return (
    <li className="row">
      <span>
        {w.nearLine(one.number, far, one.minutes)}. {categoryName(one.category)}, {shared.states[one.state]}.{' '}
        {one.address}
      </span>
      {callId === undefined ? null : (
        <button
          type="button"
          className="button"
          disabled={attach.pending}
          onClick={() => void attach.run({ callId, incidentId: one.id })}
        >
          {w.attach}
        </button>
      )}
      {attach.problem === undefined ? null : <ProblemNote problem={attach.problem} />}
    </li>
  )
}
