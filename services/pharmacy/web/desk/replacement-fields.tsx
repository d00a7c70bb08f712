import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { GetTicket } from '../../contract.ts'
import { DRUG_CHOICES, DrugChoices } from '../drug-choices.tsx'
import { useDeskWords } from './words.ts'

/** Another medicine for each of the prescribed ones, where the doctor agreed on one. */
export function ReplacementFields({ ticketId }: { ticketId: string }) {
  const { w } = useDeskWords()
  const found = useEndpoint(GetTicket, { ticketId, purpose: 'clarification' })
  return (
    <details className="past">
      <summary>{w.replace}</summary>
      <DrugChoices />
      <Answer of={found} lines={2}>
        {({ prescription }) => (
          <>
            {prescription.items.map(({ id, name }) => (
              <label className="field" key={id}>
                <span>{w.instead(name)}</span>
                <input className="input" name={`instead-${id}`} list={DRUG_CHOICES} autoComplete="off" />
              </label>
            ))}
            <p className="field__help">{w.insteadHelp}</p>
          </>
        )}
      </Answer>
    </details>
  )
}
