import { useId } from 'react'
import { yearsAround } from './use-year.ts'
import { useRealisationWords } from './words.ts'

export function YearField({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { w } = useRealisationWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{w.year}</label>
      <select
        id={id}
        className="input"
        value={year}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {yearsAround(year).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  )
}
