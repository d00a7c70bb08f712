import type { Place, Priority } from '../../contract.ts'

/** What a call taker has typed of an incident, before it is one. */
export interface IncidentDraft {
  category: string
  subcategory: string
  priority: Priority | ''
  address: string
  landmark: string
  place: Place | null
  lat: number | null
  lng: number | null
  victims: string
  hazards: string
  description: string
}

export const EMPTY_DRAFT: IncidentDraft = {
  category: '',
  subcategory: '',
  priority: '',
  address: '',
  landmark: '',
  place: null,
  lat: null,
  lng: null,
  victims: '',
  hazards: '',
  description: '',
}

export const isEmpty = (draft: IncidentDraft): boolean =>
  (Object.keys(EMPTY_DRAFT) as (keyof IncidentDraft)[]).every((key) => draft[key] === EMPTY_DRAFT[key])

/** A place that was found fills in what it knows; a point set by hand on the map is nearer and stays. */
export function placed(draft: IncidentDraft, place: Place): IncidentDraft {
  return {
    ...draft,
    place,
    landmark: place.kind === 'landmark' && draft.landmark === '' ? place.name : draft.landmark,
    lat: place.lat ?? draft.lat,
    lng: place.lng ?? draft.lng,
  }
}

/** The draft in the words of the contract. Victims that are no number are none. */
export function contentOf(draft: IncidentDraft) {
  const victims = Number.parseInt(draft.victims, 10)
  return {
    category: draft.category,
    subcategory: draft.subcategory === '' ? null : draft.subcategory,
    ...(draft.priority === '' ? {} : { priority: draft.priority }),
    address: draft.address.trim(),
    landmark: draft.landmark.trim(),
    village: draft.place?.village ?? null,
    lat: draft.lat,
    lng: draft.lng,
    accuracy: null,
    victims: Number.isInteger(victims) && victims >= 0 ? victims : 0,
    hazards: draft.hazards
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    description: draft.description.trim(),
  }
}

/** What the nearest duplicate is looked for by: nothing while neither place nor kind is known. */
export function likenessOf(draft: IncidentDraft) {
  const village = draft.place?.village ?? undefined
  if (draft.lat === null && village === undefined) return undefined
  return {
    ...(draft.lat === null || draft.lng === null ? {} : { lat: draft.lat, lng: draft.lng }),
    ...(village === undefined ? {} : { village }),
    ...(draft.category === '' ? {} : { category: draft.category }),
  }
}

const KEY = 'penataran.112.'

/** A draft outlives a reload of its tab, not the tab: it may hold what people in need have said. */
export function keepDraft(of: string, draft: IncidentDraft | undefined): void {
  try {
    if (draft === undefined || isEmpty(draft)) sessionStorage.removeItem(KEY + of)
    else sessionStorage.setItem(KEY + of, JSON.stringify(draft))
  } catch {
    // A browser that forbids storage still works; a reload then forgets.
  }
}

export function findDraft(of: string): IncidentDraft {
  try {
    const kept = sessionStorage.getItem(KEY + of)
    return kept === null ? EMPTY_DRAFT : { ...EMPTY_DRAFT, ...(JSON.parse(kept) as Partial<IncidentDraft>) }
  } catch {
    return EMPTY_DRAFT
  }
}
