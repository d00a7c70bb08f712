import { modules } from '#apps/modules.ts'
import { indicator } from '#core/indicator/manifest.ts'
import type { Manifest } from '#platform/module.ts'

/** The product's own list of modules, for tests that hold a law against all of them. */
export { modules as productManifests } from '#apps/modules.ts'

/** The whole product with one service more, whose measures and indicators count like those of any other. */
export function productWith(service: Manifest): readonly Manifest[] {
  const product: readonly Manifest[] = [
    ...modules.map((one) => (one.name === 'indicator' ? indicator(() => product) : one)),
    service,
  ]
  return product
}
