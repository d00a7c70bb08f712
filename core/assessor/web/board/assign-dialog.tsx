import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  AssignAssessor,
  type Candidate,
  EndAssignment,
  ListAssignments,
  ListCandidates,
  type RegionName,
} from '../../contract.ts'
import { useAssessorWords } from '../words.ts'

interface OfRegion {
  year: number
  region: RegionName
  onClose: () => void
}

/** Everybody in the pool for one region; those who may not say why. */
export function AssignDialog({ year, region, onClose }: OfRegion) {
  const { w } = useAssessorWords()
  const say = useSay()
  const candidates = useEndpoint(ListCandidates, { year, region: region.code })
  const act = useAct(AssignAssessor, {
    refresh: [ListAssignments, ListCandidates],
    onDone: () => {
      onClose()
      say(w.board.assigned)
    },
  })
  const choose = (personId: string) => void act.run({ year, region: region.code, personId })
  return (
    <Dialog title={w.board.assignTo(region.name)} onClose={onClose}>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <Answer of={candidates} lines={6}>
        {(all) => (
          <ul className="rows">
            {all.map((one) => (
              <li key={one.assessorId} className="row">
                <CandidateLine candidate={one} />
                {one.obstacles.length > 0 ? null : (
                  <button
                    type="button"
                    className="button"
                    disabled={act.pending}
                    aria-label={w.board.chooseOf(one.name)}
                    onClick={() => choose(one.assessorId)}
                  >
                    {w.board.choose}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Dialog>
  )
}

function CandidateLine({ candidate }: { candidate: Candidate }) {
  const { w } = useAssessorWords()
  const { name, load, capacity, expertise, obstacles, conflicts } = candidate
  const why = conflicts.map(({ kind, detail }) =>
    detail === '' ? w.kinds[kind] : `${w.kinds[kind]}: ${detail}`,
  )
  return (
    <div>
      <p className="row__name">{name}</p>
      <p className="row__note">
        {[w.board.load(load, capacity), ...expertise.map((area) => w.areas[area])].join(', ')}
      </p>
      {obstacles.length === 0 ? null : (
        <p className="cause">{[...obstacles.map((one) => w.board.obstacles[one]), ...why].join('; ')}</p>
      )}
    </div>
  )
}

/** Ends an assignment with the reason that stays on record. */
export function EndDialog({
  year,
  region,
  assessor,
  onClose,
}: OfRegion & { assessor: { assessorId: string; name: string } }) {
  const { w } = useAssessorWords()
  const say = useSay()
  return (
    <Dialog title={w.board.endOf(assessor.name, region.name)} onClose={onClose}>
      <p>{w.board.endBody}</p>
      <ActForm
        endpoint={EndAssignment}
        refresh={[ListAssignments]}
        submit={w.board.end}
        input={(typed) => ({ ...typed, year, region: region.code, personId: assessor.assessorId })}
        onDone={() => {
          onClose()
          say(w.board.ended)
        }}
        onCancel={onClose}
      >
        <InputField name="reason" label={w.reason} help={w.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}
