import { useState } from 'react'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { SearchField } from '#platform/client/form/search-field.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { count } from '#platform/ui/format.ts'
import { type BoardRow, ListBoard } from '../../contract.ts'
import { useMovementWords } from '../words.ts'

interface ChooserProps {
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  /** Regions that can not be chosen, for example because they have one already. */
  without?: ReadonlySet<string>
}

/** Regions on the board, found by cohort, province or name, chosen together. */
export function RegionChooser({ without, ...props }: ChooserProps) {
  const board = useEndpoint(ListBoard, {})
  return (
    <Answer of={board} lines={5}>
      {(rows) => <Chooser {...props} rows={rows.filter(({ region }) => !without?.has(region.code))} />}
    </Answer>
  )
}

/** More lines than this are found by narrowing the filter, not by scrolling. */
const SHOWN = 24

export interface BoardFilter {
  cohort: string
  province: string
  typed: string
}
export const NO_FILTER: BoardFilter = { cohort: '', province: '', typed: '' }

export const isShown = ({ region, province, cohorts }: BoardRow, filter: BoardFilter): boolean =>
  (filter.cohort === '' || cohorts.includes(Number(filter.cohort))) &&
  (filter.province === '' || province.code === filter.province) &&
  `${region.code} ${region.name}`.toLowerCase().includes(filter.typed.trim().toLowerCase())

function Chooser({ rows, chosen, onChange }: Omit<ChooserProps, 'without'> & { rows: readonly BoardRow[] }) {
  const { w, language } = useMovementWords()
  const [filter, setFilter] = useState(NO_FILTER)
  const shown = rows.filter((row) => isShown(row, filter))
  const visible = shown.slice(0, SHOWN)
  const toggle = (code: string, isOn: boolean) =>
    onChange(new Set(isOn ? [...chosen, code] : [...chosen].filter((one) => one !== code)))
  return (
    <fieldset className="field movement-choose">
      <legend>{w.choose.legend}</legend>
      <BoardFilters rows={rows} filter={filter} onChange={setFilter} />
      <p className="row-acts">
        <button
          type="button"
          className="button"
          onClick={() => onChange(new Set([...chosen, ...shown.map(({ region }) => region.code)]))}
        >
          {w.choose.shown(count(shown.length, language))}
        </button>
        <button type="button" className="button" onClick={() => onChange(new Set())}>
          {w.choose.clear}
        </button>
      </p>
      <div>
        {visible.map(({ region, province }) => (
          <label key={region.code} className="row">
            <span>
              <input
                type="checkbox"
                checked={chosen.has(region.code)}
                onChange={(event) => toggle(region.code, event.currentTarget.checked)}
              />{' '}
              {region.name} <span className="cell-note">{`${region.code}, ${province.name}`}</span>
            </span>
          </label>
        ))}
      </div>
      {shown.length > visible.length ? (
        <p className="small mute">{w.choose.more(count(shown.length - visible.length, language))}</p>
      ) : null}
      <p className="small" role="status">
        {w.choose.chosen(count(chosen.size, language))}
      </p>
    </fieldset>
  )
}

interface FiltersProps {
  rows: readonly BoardRow[]
  filter: BoardFilter
  onChange: (filter: BoardFilter) => void
  children?: React.ReactNode
}

/** By cohort, province and name. */
export function BoardFilters({ rows, filter, onChange, children }: FiltersProps) {
  const { w } = useMovementWords()
  const provinces = new Map(rows.map(({ province }) => [province.code, province.name]))
  const cohorts = [...new Set(rows.flatMap((row) => row.cohorts))].sort()
  return (
    <div className="movement-filters">
      <ChoiceField
        name="cohort"
        label={w.cohort}
        placeholder={w.all}
        choices={cohorts.map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(cohort) => onChange({ ...filter, cohort })}
      />
      <ChoiceField
        name="province"
        label={w.province}
        placeholder={w.all}
        choices={[...provinces].map(([value, label]) => ({ value, label }))}
        onChange={(province) => onChange({ ...filter, province })}
      />
      {children}
      <SearchField
        name="typed"
        label={w.search}
        value={filter.typed}
        onChange={(typed) => onChange({ ...filter, typed })}
      />
    </div>
  )
}
