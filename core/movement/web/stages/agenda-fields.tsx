import { Field } from '#platform/ui/form/form.tsx'
import type { AgendaItem } from '../../contract.ts'
import { useMovementWords } from '../words.ts'

interface AgendaFieldsProps {
  agenda: readonly AgendaItem[]
  onChange: (agenda: AgendaItem[]) => void
}

/** Sessions of the day, one below the other; a new one begins when the last ends. */
export function AgendaFields({ agenda, onChange }: AgendaFieldsProps) {
  const { w } = useMovementWords()
  const put = (at: number, change: Partial<AgendaItem>) =>
    onChange(agenda.map((item, i) => (i === at ? { ...item, ...change } : item)))
  const add = () => {
    const from = agenda.at(-1)?.to ?? '09:00'
    onChange([...agenda, { from, to: hourAfter(from), topic: '', speaker: '' }])
  }
  return (
    <fieldset className="field">
      <legend>{w.stages.agenda}</legend>
      {agenda.length === 0 ? <p className="small mute">{w.stages.agendaNone}</p> : null}
      {agenda.map((item, i) => (
        <AgendaRow
          // biome-ignore lint/suspicious/noArrayIndexKey: sessions have no name but their place
          key={i}
          number={i + 1}
          item={item}
          onChange={(change) => put(i, change)}
          onRemove={() => onChange(agenda.filter((_, at) => at !== i))}
        />
      ))}
      <button type="button" className="button" onClick={add}>
        {w.stages.addRow}
      </button>
    </fieldset>
  )
}

const hourAfter = (clock: string): string => {
  const hour = Math.min(23, Number(clock.slice(0, 2)) + 1)
  return `${String(hour).padStart(2, '0')}:${hour === 23 ? '59' : clock.slice(3)}`
}

interface AgendaRowProps {
  number: number
  item: AgendaItem
  onChange: (change: Partial<AgendaItem>) => void
  onRemove: () => void
}

function AgendaRow({ number, item, onChange, onRemove }: AgendaRowProps) {
  const { w } = useMovementWords()
  const field = (key: keyof AgendaItem, label: string, type: 'time' | 'text') => (
    <Field
      name={`agenda:${number}:${key}`}
      label={label}
      control={(wiring) => (
        <input
          {...wiring}
          className="input input--long"
          type={type}
          value={item[key]}
          onChange={(event) => onChange({ [key]: event.currentTarget.value })}
        />
      )}
    />
  )
  return (
    <div className="movement-agenda__row">
      {field('from', w.stages.rowFrom(number), 'time')}
      {field('to', w.stages.rowTo(number), 'time')}
      <div className="movement-agenda__wide">{field('topic', w.stages.rowTopic(number), 'text')}</div>
      <div className="movement-agenda__wide">{field('speaker', w.stages.rowSpeaker(number), 'text')}</div>
      <p>
        <button type="button" className="link" onClick={onRemove}>
          {w.stages.removeRow(number)}
        </button>
      </p>
    </div>
  )
}
