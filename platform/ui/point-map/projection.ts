// Where places stand in a drawing, and how the drawing moves. Pure.

export interface LatLng {
  lat: number
  lng: number
}

/** A drawing of fixed width in its own units, north up. */
export interface Projection {
  width: number
  height: number
  place: (at: LatLng) => { x: number; y: number }
  locate: (x: number, y: number) => LatLng
}

const WIDTH = 1000
const MARGIN = 60
/** A single place still gets some land around it: about three kilometres. */
const LEAST_SPAN = 0.03
/** Taller regions are drawn narrower rather than longer than a screen. */
const LEAST_RATIO = 0.45
const MOST_RATIO = 1

/**
 * A drawing that holds all places. A degree of longitude is shortened by the cosine of the latitude, so that the region
 * keeps its shape; that is exact enough for one regency.
 */
export function projectionOf(places: readonly LatLng[]): Projection {
  const held = places.length === 0 ? [{ lat: -7.5, lng: 112.5 }] : places
  const lats = held.map(({ lat }) => lat)
  const lngs = held.map(({ lng }) => lng)
  const [south, north] = spread(Math.min(...lats), Math.max(...lats))
  const [west, east] = spread(Math.min(...lngs), Math.max(...lngs))
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const wide = (east - west) * narrow
  const ratio = Math.min(MOST_RATIO, Math.max(LEAST_RATIO, (north - south) / wide))
  const height = round((WIDTH - 2 * MARGIN) * ratio + 2 * MARGIN)
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (height - 2 * MARGIN) / (north - south))
  const left = (WIDTH - wide * scale) / 2
  const top = (height - (north - south) * scale) / 2
  return {
    width: WIDTH,
    height,
    place: ({ lat, lng }) => ({
      x: round(left + (lng - west) * narrow * scale),
      y: round(top + (north - lat) * scale),
    }),
    locate: (x, y) => ({
      lat: digits(north - (y - top) / scale),
      lng: digits(west + (x - left) / (narrow * scale)),
    }),
  }
}

function spread(low: number, high: number): [number, number] {
  const lack = Math.max(0, LEAST_SPAN - (high - low)) / 2
  return [low - lack, high + lack]
}

const round = (value: number): number => Math.round(value * 10) / 10
/** Five digits of a degree are about a metre. */
const digits = (value: number): number => Math.round(value * 1e5) / 1e5

/** The part of a drawing that is seen. */
export interface View {
  x: number
  y: number
  /** 1 shows all; 8 an eighth of the width. */
  zoom: number
}

export const WHOLE: View = { x: 0, y: 0, zoom: 1 }
const MOST_ZOOM = 16

type Size = Pick<Projection, 'width' | 'height'>

/** The view moved by a part of what is seen, never off the drawing. */
export const moved = (view: View, size: Size, dx: number, dy: number): View =>
  kept(
    { ...view, x: view.x + (dx * size.width) / view.zoom, y: view.y + (dy * size.height) / view.zoom },
    size,
  )

/**
 * The view grown or shrunk around a point of the drawing, which stays where it is on the screen.
 *
 * @param by above 1 comes nearer
 */
export function zoomed(view: View, size: Size, by: number, around = centreOf(view, size)): View {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * by))
  const part = view.zoom / zoom
  return kept(
    { zoom, x: around.x - (around.x - view.x) * part, y: around.y - (around.y - view.y) * part },
    size,
  )
}

const centreOf = ({ x, y, zoom }: View, { width, height }: Size) => ({
  x: x + width / zoom / 2,
  y: y + height / zoom / 2,
})

function kept({ x, y, zoom }: View, { width, height }: Size): View {
  return {
    zoom,
    x: round(Math.min(Math.max(0, x), width - width / zoom)),
    y: round(Math.min(Math.max(0, y), height - height / zoom)),
  }
}

/** What the drawing's `viewBox` says. */
export const viewBoxOf = ({ x, y, zoom }: View, { width, height }: Size): string =>
  `${x} ${y} ${round(width / zoom)} ${round(height / zoom)}`

/** Wide enough that patches of land around neighbouring places overlap, so that no holes stay between them. */
export function patchOf(places: readonly { x: number; y: number }[]): number {
  const nearest = places
    .map((a) => Math.min(...places.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.y - b.y))))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const wide = nearest[Math.floor(nearest.length * 0.9)]
  return round(Math.min(MARGIN - 4, Math.max(10, wide ?? MARGIN)))
}
