import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ListProposals } from '../../contract.ts'
import { useMeetingWords } from '../words.ts'
import type { Line } from './line.ts'

interface ProposalsProps {
  meetingId: string
  /** Keys that are taken up already. */
  taken: readonly string[]
  onTake: (line: Line) => void
}

/** Red programmes, late reports and open decisions that are not on the agenda yet. */
export function Proposals({ meetingId, taken, onTake }: ProposalsProps) {
  const { w, language } = useMeetingWords()
  const proposals = useEndpoint(ListProposals, { meetingId })
  return (
    <section>
      <h3>{w.agenda.proposals}</h3>
      <Answer of={proposals} lines={3}>
        {(all) => {
          const open = all.filter(({ key }) => !taken.includes(key))
          if (open.length === 0) return <p className="mute">{w.agenda.noProposals}</p>
          return (
            <ul className="rows">
              {open.map(({ key, kind, title, why }) => (
                <li key={key} className="row">
                  <div>
                    <p className="row__name">{title}</p>
                    <p className="row__note">
                      {w.agenda.sources[kind]}. {why.map((one) => one[language]).join(' ')}
                    </p>
                  </div>
                  <button
                    type="button"
                    className="button"
                    aria-label={w.agenda.takeOf(title)}
                    onClick={() => onTake({ key, proposal: key, title })}
                  >
                    {w.agenda.take}
                  </button>
                </li>
              ))}
            </ul>
          )
        }}
      </Answer>
    </section>
  )
}
