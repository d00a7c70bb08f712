import { useId } from 'react'
import { addressIn, useText } from '../language.tsx'

interface SearchBoxProps {
  /** Address of the page that answers, without language. */
  action: string
  name: string
  label: string
  value?: string
  /** Id of a table on the same page whose rows are filtered while typing, where scripts run. */
  filters?: string
  /** Fields that must survive the search. */
  keep?: Record<string, string>
}

/** One field and one button; works as a plain GET form. */
export function SearchBox(props: SearchBoxProps) {
  const { language, t } = useText()
  const id = useId()
  return (
    <form className="search-box" action={addressIn(language, props.action)} method="get">
      <search>
        <label htmlFor={id}>{props.label}</label>
        <div className="search-box__row">
          <input
            id={id}
            type="search"
            name={props.name}
            defaultValue={props.value}
            autoComplete="off"
            data-filters={props.filters}
          />
          <button type="submit" className="button">
            {t.search}
          </button>
        </div>
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </search>
    </form>
  )
}
