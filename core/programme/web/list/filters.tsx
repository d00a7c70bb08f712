import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { type ProgrammeChoices, SORTS, STAGES, STATE_NAMES, STATES } from '../../contract.ts'
import { useProgrammeWords } from '../words.ts'
import type { Asked } from './asked.ts'

interface FiltersProps {
  asked: Asked
  choices: ProgrammeChoices
  onAsk: (next: Record<string, string | undefined>) => void
}

/** Narrows the list; every choice stands in the address bar. */
export function Filters({ asked, choices, onAsk }: FiltersProps) {
  const { w, language } = useProgrammeWords()
  const narrow = (
    key: 'dimension' | 'opd' | 'state' | 'kind' | 'year' | 'stage',
    options: readonly (readonly [string, string])[],
  ) => (
    <NarrowField
      label={w[key]}
      value={asked[key] === undefined ? '' : String(asked[key])}
      all={w.any}
      choices={options}
      onChange={(value) => onAsk({ [key]: value })}
    />
  )
  return (
    <>
      <Search asked={asked} onAsk={onAsk} />
      <div className="choose">
        {narrow(
          'dimension',
          choices.dimensions.map(({ code, name }) => [code, name[language]]),
        )}
        {narrow(
          'opd',
          choices.opd.map(({ id, name }) => [id, name]),
        )}
        {narrow(
          'state',
          STATES.map((state) => [state, STATE_NAMES[state][language]]),
        )}
        {narrow('kind', [
          ['quick_win', w.kinds.quick_win],
          ['regular', w.kinds.regular],
        ])}
        {narrow(
          'year',
          choices.years.map((year) => [String(year), String(year)]),
        )}
        {narrow(
          'stage',
          STAGES.map((stage) => [stage, w.stages[stage]]),
        )}
        <SortBy asked={asked} onAsk={onAsk} />
      </div>
    </>
  )
}

function Search({ asked, onAsk }: Pick<FiltersProps, 'asked' | 'onAsk'>) {
  const { w } = useProgrammeWords()
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onAsk({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() })
  }
  return (
    <form className="act-form act-form--row" onSubmit={send}>
      <div className="field">
        <label htmlFor="programme-search">{w.search}</label>
        <input
          key={asked.q ?? ''}
          id="programme-search"
          className="input input--long"
          name="q"
          type="search"
          maxLength={100}
          defaultValue={asked.q}
        />
      </div>
      <button type="submit" className="button">
        {w.searchSubmit}
      </button>
    </form>
  )
}

function SortBy({ asked, onAsk }: Pick<FiltersProps, 'asked' | 'onAsk'>) {
  const { w } = useProgrammeWords()
  const names: Record<(typeof SORTS)[number], string> = {
    code: w.code,
    name: w.name,
    dimension: w.dimension,
    owner: w.owner,
    state: w.state,
    from: w.from,
    budget: w.budget,
  }
  const onChange = (sort: string) => onAsk({ sort, descending: sort === 'budget' ? 'true' : undefined })
  return (
    <NarrowField
      label={w.sort}
      value={asked.sort === 'code' ? '' : (asked.sort ?? '')}
      all={names.code}
      choices={SORTS.filter((key) => key !== 'code').map((key) => [key, names[key]] as const)}
      onChange={onChange}
    />
  )
}
