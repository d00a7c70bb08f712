import type { Context } from '#platform/context.ts'
import { type Finding, ill, well } from '#platform/finding.ts'
import { contentName } from './commands/blobs.ts'
import { listStoredEverywhere } from './store/contents.ts'

/** Whether files can be kept, whether those that are named are there, and whether a scanner looks at new ones. */
export async function diagnose(ctx: Context): Promise<Finding[]> {
  const store = await findStore(ctx)
  if (!store.ok) return [store, await findScanner(ctx)]
  return [store, await findMissing(ctx), await findScanner(ctx)]
}

async function findStore({ files: { store } }: Context): Promise<Finding> {
  const fault = await faultOf(store.check())
  if (fault === undefined)
    return well(`Berkas disimpan di ${store.place}.`, `Files are kept in ${store.place}.`)
  return ill(
    `Tempat penyimpanan berkas ${store.place} tidak dapat dipakai: ${fault}. Periksa PENATARAN_DATA atau S3_BUCKET_URL.`,
    `The store of files ${store.place} can not be used: ${fault}. Check PENATARAN_DATA or S3_BUCKET_URL.`,
  )
}

/** How many files are asked for at once. */
const AT_ONCE = 16

async function findMissing(ctx: Context): Promise<Finding> {
  const all = await listStoredEverywhere(ctx)
  let missing = 0
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE)
    const there = await Promise.all(
      some.map(({ tenant, sha256 }) => ctx.files.store.has(contentName(tenant, sha256))),
    )
    missing += there.filter((is) => !is).length
  }
  if (missing === 0) return well(`Semua ${all.length} berkas ada.`, `All ${all.length} files are there.`)
  return ill(
    `${missing} dari ${all.length} berkas tidak ada di ${ctx.files.store.place}. Kembalikan dari salinan berkas.`,
    `${missing} of ${all.length} files are not in ${ctx.files.store.place}. Bring them back from the copy of the files.`,
  )
}

async function findScanner({ files: { scanner } }: Context): Promise<Finding> {
  if (scanner === undefined) {
    return well(
      'Berkas tidak dipindai virus: CLAMD_ADDRESS tidak diisi.',
      'Files are not scanned for viruses: CLAMD_ADDRESS is not set.',
    )
  }
  const fault = await faultOf(scanner.check())
  if (fault === undefined)
    return well(
      `Pemindai virus menjawab di ${scanner.place}.`,
      `The virus scanner answers at ${scanner.place}.`,
    )
  return ill(
    `Pemindai virus di ${scanner.place} tidak menjawab: ${fault}. Selama itu tidak ada berkas yang diterima.`,
    `The virus scanner at ${scanner.place} does not answer: ${fault}. Until it does, no file is taken in.`,
  )
}

/** What went wrong, as a part of a sentence; nothing where all went well. */
const faultOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (cause: Error) => cause.message.replace(/[.\s]+$/, ''),
  )
