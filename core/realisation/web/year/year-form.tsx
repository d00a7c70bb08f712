import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { GetYear, ListLate, SetYear, type YearOfReports } from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

/** Opens a year of reporting, or changes its rhythm and days. */
export function YearForm({ board }: { board: YearOfReports }) {
  const { w } = useRealisationWords()
  const say = useSay()
  const { settings, year } = board
  const [rhythm, setRhythm] = useState<string>(settings?.rhythm ?? 'quarter')
  const [monthly, setMonthly] = useState<readonly string[]>(settings?.monthly ?? [])
  return (
    <ActForm
      endpoint={SetYear}
      refresh={[GetYear, ListLate]}
      submit={settings === null ? w.openYear(year) : w.save}
      input={(typed) => ({
        year,
        rhythm: typed.rhythm,
        dueDays: numberOf(typed.dueDays),
        lockDays: typed.lockDays === undefined ? null : numberOf(typed.lockDays),
        monthly: rhythm === 'quarter' ? monthly : [],
        revision: settings?.revision ?? 0,
      })}
      onDone={() => say(settings === null ? w.opened : w.saved)}
    >
      <ChoiceField
        name="rhythm"
        label={w.rhythm}
        value={rhythm}
        choices={[
          { value: 'quarter', label: w.rhythms.quarter },
          { value: 'month', label: w.rhythms.month },
        ]}
        onChange={setRhythm}
      />
      <InputField name="dueDays" label={w.dueDays} value={String(settings?.dueDays ?? 14)} code />
      <InputField
        name="lockDays"
        label={w.lockDays}
        help={w.lockDaysHelp}
        value={settings === null ? '30' : String(settings.lockDays ?? '')}
        code
      />
      {rhythm === 'quarter' ? <Monthly board={board} chosen={monthly} onChange={setMonthly} /> : null}
    </ActForm>
  )
}

/** What is no number goes to the server as it is, which says so. */
const numberOf = (text: string | undefined): unknown => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : text)

interface MonthlyProps {
  board: YearOfReports
  chosen: readonly string[]
  onChange: (ids: readonly string[]) => void
}

function Monthly({ board, chosen, onChange }: MonthlyProps) {
  const { w } = useRealisationWords()
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <details>
      <summary>
        {w.monthly} ({chosen.length})
      </summary>
      <fieldset className="checks">
        <legend className="visually-hidden">{w.monthly}</legend>
        <p className="small mute">{w.monthlyHelp}</p>
        {board.programmes.map(({ id, code, name }) => (
          <label key={id} className="check">
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span>
              {code} {name}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
