import { startEmbedded } from '#platform/db/embedded/embedded.ts'
import { Refusal } from '#platform/problem/problem.ts'

/**
 * A process of its own that owns a data folder, for tests that kill it. It is bundled by `setup.ts`.
 * Arguments: the options as JSON, and `hold` (live until killed) or `leave` (end without stopping).
 */
const [, , options = '{}', manner = 'hold'] = process.argv
const tell = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)

try {
  const { pid, config, engine, dataFolder } = await startEmbedded(JSON.parse(options))
  tell({ pid, config, engine, dataFolder })
  if (manner === 'hold') setInterval(() => {}, 1_000)
} catch (cause) {
  if (!(cause instanceof Refusal)) throw cause
  tell({ refused: cause.toDetails('en') })
}
