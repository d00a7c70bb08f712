import { useProgrammeWords } from '../words.ts'
import { ChoiceInput, useFaults } from './inputs.tsx'

interface LinkListProps {
  field: string
  label: string
  help?: string
  chosen: readonly string[]
  choices: readonly (readonly [id: string, words: string])[]
  onChange: (chosen: string[]) => void
}

/** Several things chosen from a list, each with its own way out again. */
export function LinkList({ field, label, help, chosen, choices, onChange }: LinkListProps) {
  const { w } = useProgrammeWords()
  const rest = choices.filter(([id]) => !chosen.includes(id))
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <Chosen field={field} chosen={chosen} choices={choices} onChange={onChange} />
      {rest.length === 0 ? null : (
        <ChoiceInput
          label={`${w.addOne}: ${label}`}
          value=""
          none={w.choose}
          choices={rest}
          onChange={(id) => onChange([...chosen, id])}
          {...(help === undefined ? {} : { help })}
        />
      )}
    </fieldset>
  )
}

/** What is chosen so far, with what is wrong about it. */
export function Chosen({
  field,
  chosen,
  choices,
  onChange,
}: Pick<LinkListProps, 'field' | 'chosen' | 'choices' | 'onChange'>) {
  const { w } = useProgrammeWords()
  const fault = useFaults(field)
  const words = new Map(choices)
  return (
    <>
      {fault === undefined ? null : <p className="field__error">{fault}</p>}
      {chosen.length === 0 ? null : (
        <ul>
          {chosen.map((id) => (
            <li key={id}>
              {words.get(id) ?? id}{' '}
              <button
                type="button"
                className="button"
                aria-label={`${w.remove}: ${words.get(id) ?? id}`}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              >
                {w.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
