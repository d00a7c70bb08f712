import { type ReactNode, useId } from 'react'
import { PointMap } from '#platform/ui/point-map/point-map.tsx'
import { PRIORITIES, type Priority } from '../../contract.ts'
import { type IncidentDraft, placed } from '../logic/draft.ts'
import { useGround } from '../parts/centre-map.tsx'
import { PlaceSearch } from '../parts/place-search.tsx'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { useDeskWords } from './words.ts'

interface DraftFieldsProps {
  draft: IncidentDraft
  onChange: (draft: IncidentDraft) => void
  faults: Readonly<Record<string, string>>
}

/** What a call taker writes of an incident, in the order in which callers tell it. */
export function DraftFields({ draft, onChange, faults }: DraftFieldsProps) {
  const { w } = useDeskWords()
  const { categories, categoryOf } = useCentre()
  const { language } = useDispatchWords()
  const set = (part: Partial<IncidentDraft>) => onChange({ ...draft, ...part })
  const category = categoryOf(draft.category)
  return (
    <>
      <Labelled label={w.category} fault={faults.category}>
        {(id) => (
          <select
            id={id}
            className="input input--long"
            value={draft.category}
            aria-invalid={faults.category === undefined ? undefined : true}
            onChange={({ currentTarget }) => set({ category: currentTarget.value, subcategory: '' })}
          >
            <option value="">{w.chooseCategory}</option>
            {categories.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name[language]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {(category?.subcategories ?? []).length === 0 ? null : (
        <Labelled label={w.subcategory} fault={faults.subcategory}>
          {(id) => (
            <select
              id={id}
              className="input input--long"
              value={draft.subcategory}
              onChange={({ currentTarget }) => set({ subcategory: currentTarget.value })}
            >
              <option value="">–</option>
              {category?.subcategories.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name[language]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <Labelled label={w.priority} fault={faults.priority}>
        {(id) => (
          <select
            id={id}
            className="input"
            value={draft.priority}
            onChange={({ currentTarget }) => set({ priority: currentTarget.value as Priority | '' })}
          >
            <option value="">{w.priorityOf(category?.priority ?? '–')}</option>
            {PRIORITIES.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <WhereFields draft={draft} onChange={onChange} faults={faults} />
      <Typed
        label={w.description}
        fault={faults.description}
        lines={3}
        value={draft.description}
        onType={(description) => set({ description })}
      />
      <Typed
        label={w.victims}
        fault={faults.victims}
        value={draft.victims}
        isNumber
        onType={(victims) => set({ victims })}
      />
      <Typed
        label={w.hazards}
        help={w.hazardsHelp}
        fault={faults.hazards}
        value={draft.hazards}
        onType={(hazards) => set({ hazards })}
      />
    </>
  )
}

function WhereFields({ draft, onChange, faults }: DraftFieldsProps) {
  const { w } = useDeskWords()
  const { w: shared, language } = useDispatchWords()
  const ground = useGround()
  const set = (part: Partial<IncidentDraft>) => onChange({ ...draft, ...part })
  const point = draft.lat === null || draft.lng === null ? undefined : { lat: draft.lat, lng: draft.lng }
  return (
    <>
      <PlaceSearch onFound={(place) => onChange(placed(draft, place))} />
      {draft.place === null ? null : (
        <p className="small">
          {w.chosenPlace([draft.place.name, draft.place.districtName].filter(Boolean).join(', '))}{' '}
          <button type="button" className="link" onClick={() => set({ place: null, lat: null, lng: null })}>
            {w.clearPlace}
          </button>
        </p>
      )}
      <Typed
        label={w.address}
        fault={faults.address}
        value={draft.address}
        onType={(address) => set({ address })}
      />
      <Typed
        label={w.landmark}
        fault={faults.landmark}
        value={draft.landmark}
        onType={(landmark) => set({ landmark })}
      />
      <details>
        <summary>{shared.map.pick}</summary>
        <PointMap
          title={shared.map.pick}
          ground={ground}
          language={language}
          points={
            point === undefined
              ? []
              : [{ key: 'here', ...point, label: shared.map.incident, tone: 'bad', shape: 'diamond' }]
          }
          onPick={({ lat, lng }) => set({ lat: round(lat), lng: round(lng) })}
        />
      </details>
      {point === undefined ? null : (
        <p className="small" role="status">
          {shared.map.picked(point.lat.toFixed(5), point.lng.toFixed(5))}
        </p>
      )}
    </>
  )
}

/** About a metre; more digits would only pretend. */
const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000

function Labelled(props: { label: string; fault: string | undefined; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={props.fault === undefined ? 'field' : 'field field--wrong'}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
      {props.fault === undefined ? null : <p className="field__error">{props.fault}</p>}
    </div>
  )
}

interface TypedProps {
  label: string
  help?: string
  fault: string | undefined
  value: string
  lines?: number
  isNumber?: boolean
  onType: (value: string) => void
}

function Typed({ label, help, fault, value, lines = 1, isNumber = false, onType }: TypedProps) {
  const shared = (id: string) => ({
    id,
    value,
    autoComplete: 'off',
    'aria-describedby': help === undefined ? undefined : `${id}-help`,
    'aria-invalid': fault === undefined ? undefined : (true as const),
  })
  return (
    <Labelled label={label} fault={fault}>
      {(id) => (
        <>
          {lines > 1 ? (
            <textarea
              {...shared(id)}
              className="input input--area"
              rows={lines}
              onChange={({ currentTarget }) => onType(currentTarget.value)}
            />
          ) : (
            <input
              {...shared(id)}
              className={isNumber ? 'input input--short' : 'input input--long'}
              inputMode={isNumber ? 'numeric' : undefined}
              onChange={({ currentTarget }) => onType(currentTarget.value)}
            />
          )}
          {help === undefined ? null : (
            <p className="field__help" id={`${id}-help`}>
              {help}
            </p>
          )}
        </>
      )}
    </Labelled>
  )
}
