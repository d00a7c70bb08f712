// Draws the coastline of Indonesia and its neighbours once, as SVG paths, from Natural Earth (world-atlas).
// Run after a new world-atlas:  node tools/map/make-coastline.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { geoEquirectangular, geoStream } from 'd3-geo'
import { feature } from 'topojson-client'

/** Degrees shown, and the width of the drawing; both also stand in the asset, so that points fit. */
const FRAME = { west: 94.6, east: 141.6, north: 6.4, south: -11.3, width: 1000 }
const INDONESIA = '360'
const PRECISION = 0.7
const SMALLEST = { home: 1.1, far: 14 }

const atlas = JSON.parse(
  readFileSync(new URL('../../node_modules/world-atlas/countries-10m.json', import.meta.url)),
)
const countries = atlas.objects.countries.geometries
const home = feature(
  atlas,
  countries.find((c) => c.id === INDONESIA),
)
/** Neighbours that reach into the frame: Malaysia, Singapore, Brunei, Timor-Leste, Papua New Guinea and so on. */
const NEIGHBOURS = new Set(['458', '702', '096', '626', '598', '608', '764', '704', '116', '036'])
const far = countries.filter((c) => NEIGHBOURS.has(c.id)).map((c) => feature(atlas, c))

const scale = FRAME.width / (FRAME.east - FRAME.west)
const height = Math.round((FRAME.north - FRAME.south) * scale)
const projection = geoEquirectangular()
  .scale((scale * 180) / Math.PI)
  .translate([0, 0])
  .center([0, 0])
const [x0, y0] = projection([FRAME.west, FRAME.north])
projection.translate([-x0, -y0]).clipExtent([
  [-4, -4],
  [FRAME.width + 4, height + 4],
])

/** The rings of a shape on the drawing, as arrays of points. */
function ringsOf(shape) {
  const rings = []
  geoStream(
    shape,
    projection.stream({
      point: (x, y) => rings.at(-1).push([x, y]),
      lineStart: () => rings.push([]),
      lineEnd() {},
      polygonStart() {},
      polygonEnd() {},
    }),
  )
  return rings
}

/** Ramer, Douglas and Peucker: leaves out points nearer than the precision to the line without them. */
function simplified(points) {
  if (points.length < 3) return points
  const [a, b] = [points[0], points.at(-1)]
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  let farthest = 0
  let at = 0
  points.forEach(([x, y], i) => {
    const distance =
      length === 0
        ? Math.hypot(x - a[0], y - a[1])
        : Math.abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / length
    if (distance > farthest) [farthest, at] = [distance, i]
  })
  if (farthest < PRECISION) return [a, b]
  return [...simplified(points.slice(0, at + 1)).slice(0, -1), ...simplified(points.slice(at))]
}

const areaOf = (ring) =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y,
      0,
    ),
  ) / 2

/** Relative moves with one digit: half the size of absolute ones. */
function pathOf(shape, smallest) {
  const tenths = (n) => Math.round(n * 10)
  return ringsOf(shape)
    .filter((ring) => areaOf(ring) >= smallest)
    .map((ring) => simplified([...ring, ring[0]]).slice(0, -1))
    .filter((ring) => ring.length > 2)
    .map((ring) => {
      let [px, py] = ring[0].map(tenths)
      const start = `M${px / 10} ${py / 10}l`
      const moves = ring.slice(1).map(([x, y]) => {
        const [dx, dy] = [tenths(x) - px, tenths(y) - py]
        ;[px, py] = [px + dx, py + dy]
        return `${dx / 10} ${dy / 10}`
      })
      return `${start}${moves.join(' ').replace(/ -/g, '-').replace(/\b0\./g, '.')}z`
    })
    .join('')
}

const asset = {
  source: 'Natural Earth 1:10m (public domain) by way of world-atlas 2.0.2',
  ...FRAME,
  height,
  home: pathOf(home, SMALLEST.home),
  far: far.map((shape) => pathOf(shape, SMALLEST.far)).join(''),
}
const target = new URL('../../platform/ui/indonesia-map/coastline.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(asset, null, 2)}\n`)
console.log(
  `home ${asset.home.length} characters, far ${asset.far.length} characters, ${FRAME.width} × ${height}`,
)
