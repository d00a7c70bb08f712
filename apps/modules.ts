import { evaluation } from '#core/evaluation/manifest.ts'
import { identity } from '#core/identity/manifest.ts'
import { report } from '#core/report/manifest.ts'
import { factsManifest } from '#platform/facts/manifest.ts'
import type { Manifest } from '#platform/module.ts'

/** Every module of the product. A new one adds one line here and nothing else outside its folder. */
export const modules: readonly Manifest[] = [identity, evaluation, report, factsManifest]
