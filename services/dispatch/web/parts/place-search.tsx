import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { type Place, SearchPlaces } from '../../contract.ts'
import { rowAfter } from '../logic/keys.ts'
import { useDispatchWords } from '../words.ts'

const PAUSE_MS = 150

interface PlaceSearchProps {
  onFound: (place: Place) => void
}

/** Villages, districts and landmarks by a few letters; arrows walk the list, Enter takes (WAI-ARIA combobox). */
export function PlaceSearch({ onFound }: PlaceSearchProps) {
  const { w } = useDispatchWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [row, setRow] = useState(0)
  const places = useFound(typed)
  const isOpen = typed.trim().length >= 2 && places !== undefined
  const take = (place: Place | undefined) => {
    if (place === undefined) return
    onFound(place)
    setTyped('')
  }
  const onKey = (event: KeyboardEvent) => {
    if (!isOpen) return
    if (event.key === 'Enter') {
      event.preventDefault()
      take(places[row])
    } else if (event.key === 'Escape') setTyped('')
    else if (event.key.startsWith('Arrow')) {
      event.preventDefault()
      setRow(rowAfter(event.key, row, places.length))
    }
  }
  return (
    <div className="field search112">
      <label htmlFor={id}>{w.search.label}</label>
      <input
        id={id}
        className="input input--long"
        type="search"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen && places.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && places.length > 0 ? `${id}-${row}` : undefined}
        aria-describedby={`${id}-help`}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setRow(0)
        }}
        onKeyDown={onKey}
      />
      <Found id={id} places={isOpen ? places : []} row={row} onTake={take} />
      <p className="field__help" id={`${id}-help`} role="status">
        {!isOpen ? w.search.help : places.length === 0 ? w.search.none : w.search.found(places.length)}
      </p>
    </div>
  )
}

/** What was found for what is typed, asked once the typing pauses. */
function useFound(typed: string): readonly Place[] | undefined {
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return useEndpoint(SearchPlaces, { q }, { enabled: q.length >= 2 }).data
}

interface FoundProps {
  id: string
  places: readonly Place[]
  row: number
  onTake: (place: Place) => void
}

function Found({ id, places, row, onTake }: FoundProps) {
  const { w } = useDispatchWords()
  return (
    <div
      className="search112__list"
      id={`${id}-list`}
      role="listbox"
      aria-label={w.search.label}
      hidden={places.length === 0}
    >
      {places.map((place, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
        <div
          key={place.kind + place.key}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === row}
          onClick={() => onTake(place)}
        >
          <strong>{place.name}</strong>{' '}
          <span className="small mute">
            {w.search.kinds[place.kind]}
            {place.kind === 'district' || !place.districtName ? '' : `, ${place.districtName}`}
          </span>
        </div>
      ))}
    </div>
  )
}
