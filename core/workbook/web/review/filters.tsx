import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import type { QuestionLine, Workbook } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'

export interface Filter {
  state: string
  component: string
  opd: string
}

export const EVERYTHING: Filter = { state: '', component: '', opd: '' }

/** A question without an agency is found under this. */
const NOBODY = '-'

export const matches = (line: QuestionLine, { state, component, opd }: Filter): boolean =>
  (state === '' || stateOf(line) === state) &&
  (component === '' || line.component === component) &&
  (opd === '' || (line.opd?.id ?? NOBODY) === opd)

const stateOf = ({ state, answered, late }: QuestionLine): string =>
  late ? 'late' : state === 'draft' && !answered ? 'untouched' : state

interface FiltersProps {
  workbook: Workbook
  filter: Filter
  onChange: (filter: Filter) => void
}

/** Narrows the questions that are shown, and with them those that are acted on. */
export function Filters({ workbook, filter, onChange }: FiltersProps) {
  const { w, language } = useWorkbookWords()
  const states = ['untouched', 'draft', 'late', 'submitted', 'returned', 'accepted'] as const
  return (
    <div className="choose">
      <NarrowField
        all={w.all}
        label={w.filterState}
        value={filter.state}
        choices={states.map((state) => [state, w[state]])}
        onChange={(state) => onChange({ ...filter, state })}
      />
      <NarrowField
        all={w.all}
        label={w.filterComponent}
        value={filter.component}
        choices={workbook.components.map(({ key, letter, label }) => [key, `${letter}. ${label[language]}`])}
        onChange={(component) => onChange({ ...filter, component })}
      />
      <NarrowField
        all={w.all}
        label={w.filterOpd}
        value={filter.opd}
        choices={[[NOBODY, w.noOpd], ...workbook.opd.map(({ id, name }) => [id, name] as const)]}
        onChange={(opd) => onChange({ ...filter, opd })}
      />
    </div>
  )
}
