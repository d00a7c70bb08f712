import { createHash, randomBytes } from 'node:crypto'
import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Block } from '#platform/pdf/document.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { refuse } from '#platform/problem/problem.ts'
import { day } from '#platform/time/time.ts'
import type { LetterKind, LetterText } from '../contract.ts'
import { LetterIssued } from '../facts.ts'
import { composeLetter } from '../print/letter.ts'
import { letterNumberTaken } from '../problems.ts'
import { announceLetter, insertLetter, listLetterMarks, takeLetterNumber } from '../store/letters.ts'
import { inRegion } from '../store/regions.ts'

/** A letter to one region, its text filled already. */
export interface LetterToIssue extends LetterText {
  year: number
  kind: LetterKind
  region: { code: string; name: string }
  datedOn: string
  isExample: boolean
  /** Printed after the signature, for example the table of a result. */
  attachments?: readonly Block[]
}

/**
 * Prints a letter, keeps its bytes and their SHA-256, and tells the region's secretariat and leader. Called by
 * the ministry. The same number and day to the same region again does nothing.
 *
 * @returns the mark of the letter, under which `/surat/<mark>` proves it; undefined where it was there already
 * @throws Refusal `cycle.letter_number_taken` when another kind of letter, or another year, has the number
 */
export async function issueLetter(
  ctx: Context,
  letter: LetterToIssue,
): Promise<{ id: string; sha256: string } | undefined> {
  const { number, datedOn } = letter
  if (!(await takeLetterNumber(ctx.tx, letter, ctx.now)))
    return refuse(letterNumberTaken, { number, day: day(datedOn, ctx.language) })
  const id = `${letter.region.code}-${randomBytes(10).toString('hex')}`
  const pdf = await printLetter(letter, `${ctx.publicUrl}/surat/${id}`)
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const isFollowing = (await listLetterMarks(ctx.tx, letter.year, letter.kind)).has(letter.region.code)
  const row = { ...letter, id, region: letter.region.code, pdf, sha256 }
  if (!(await insertLetter(ctx.tx, row, ctx.actor.id, ctx.now))) return undefined
  if (isFollowing) await announceLetter(ctx.tx)
  await inRegion(ctx, letter.region.code, (there) => tellOfLetter(there, letter, id, sha256))
  return { id, sha256 }
}

/** The bytes of a letter; without an address of proof it is a preview and says so. */
export const printLetter = (letter: LetterToIssue, proofUrl: string | null): Promise<Uint8Array> =>
  renderPdf(
    composeLetter({
      ...letter,
      region: letter.region.name,
      attachments: letter.attachments ?? [],
      proofUrl,
    }),
  )

async function tellOfLetter(
  there: Context,
  { year, kind, number, subject }: LetterToIssue,
  id: string,
  sha256: string,
): Promise<void> {
  const people = await listServing(there.tx, there.tenant, ['region_admin', 'leader'])
  await notify(there, {
    key: `cycle.letter:${id}`,
    to: people.map((person) => person.personId),
    title: { id: `Surat ${number}: ${subject}`, en: `Letter ${number}: ${subject}` },
    body: {
      id: `Kementerian menerbitkan surat untuk daerah Anda tentang evaluasi ${year}. Buka putaran untuk membacanya.`,
      en: `The ministry issued a letter to your region about the evaluation of ${year}. Open the cycle to read it.`,
    },
    path: `evaluasi/putaran/${year}`,
  })
  publish(there, LetterIssued.of({ year, kind, id, sha256 }))
}
