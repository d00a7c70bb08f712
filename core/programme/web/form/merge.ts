import { CONTENT_FIELDS, type ProgrammeContent } from '../../contract.ts'
import { isSame } from '../show-content.ts'

type Field = keyof ProgrammeContent

export interface Merge {
  /** What both changed apart, with what the reader wrote in it. */
  content: ProgrammeContent
  /** Fields that both changed, and differently: the reader chooses. */
  contested: Field[]
}

/**
 * Puts what somebody else stored and what the reader wrote together, field by field: what only one of them changed is
 * taken, what both changed is left to the reader and stays as written until then.
 *
 * @param base what both began from
 */
export function mergeContents(
  base: ProgrammeContent,
  theirs: ProgrammeContent,
  mine: ProgrammeContent,
): Merge {
  const contested = CONTENT_FIELDS.filter(
    (field) =>
      !isSame(theirs[field], base[field]) &&
      !isSame(mine[field], base[field]) &&
      !isSame(theirs[field], mine[field]),
  )
  const merged = CONTENT_FIELDS.map((field) => [
    field,
    isSame(mine[field], base[field]) ? theirs[field] : mine[field],
  ])
  return { content: Object.fromEntries(merged) as ProgrammeContent, contested }
}

/** A content with one field of another. */
export const withField = (
  content: ProgrammeContent,
  field: Field,
  from: ProgrammeContent,
): ProgrammeContent => ({
  ...content,
  [field]: from[field],
})
