import { readFile } from 'node:fs/promises'
import type { Context } from '#platform/context.ts'
import { fromRoot } from '#platform/root.ts'
import { type NewPublished, putPublished } from './store/published.ts'

/** Programmes that public sources name; what a region made of one is its own and stays as it is. */
export async function loadReference(ctx: Context): Promise<void> {
  const text = await readFile(fromRoot('reference/programmes.json'), 'utf8')
  const { programmes } = JSON.parse(text) as { programmes: NewPublished[] }
  await putPublished(ctx.tx, programmes)
}
