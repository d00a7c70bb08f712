import type { Kind } from '../contract.ts'

/** What somebody says a version shall be; fields that are left out say nothing. */
export interface Said {
  title: string
  statement?: string | undefined
  note?: string | undefined
  url?: string | undefined
  number?: string | undefined
  issuer?: string | undefined
  issuedOn?: string | undefined
  validFrom?: string | undefined
  validTo?: string | undefined
}

/** All of a version but its file. */
export interface Words {
  kind: Kind
  title: string
  statement: string | null
  note: string | null
  url: string | null
  decreeNumber: string | null
  issuer: string | null
  issuedOn: string | null
  validFrom: string | null
  validTo: string | null
}

export type Faulty = { fault: 'days_reversed' | 'fields_of_kind' }

/** Reads what was said as a version of a kind: each kind has its fields, and no other. */
export function readWords(kind: Kind, said: Said): Words | Faulty {
  if (said.validFrom !== undefined && said.validTo !== undefined && said.validTo < said.validFrom)
    return { fault: 'days_reversed' }
  if (!hasFieldsOf(kind, said)) return { fault: 'fields_of_kind' }
  return {
    kind,
    title: said.title.trim(),
    statement: textOf(said.statement),
    note: textOf(said.note),
    url: textOf(said.url),
    decreeNumber: textOf(said.number),
    issuer: textOf(said.issuer),
    issuedOn: said.issuedOn ?? null,
    validFrom: said.validFrom ?? null,
    validTo: said.validTo ?? null,
  }
}

function hasFieldsOf(kind: Kind, { url, number, issuer, issuedOn, statement }: Said): boolean {
  const decree = [number, issuer, issuedOn]
  const isDecree = kind === 'decree'
  if (decree.some((field) => (field !== undefined) !== isDecree)) return false
  if ((url !== undefined) !== (kind === 'link')) return false
  return kind === 'file' || statement !== undefined
}

const textOf = (text: string | undefined): string | null => text?.trim() || null

const COMPARED = [
  'title',
  'statement',
  'url',
  'decreeNumber',
  'issuer',
  'issuedOn',
  'validFrom',
  'validTo',
] as const

/** Whether two versions say the same; a note alone makes no version. */
export const saysTheSame = (
  a: Omit<Words, 'kind'> & { sha256: string | null },
  b: Omit<Words, 'kind'> & { sha256: string | null },
): boolean => a.sha256 === b.sha256 && COMPARED.every((field) => a[field] === b[field])
