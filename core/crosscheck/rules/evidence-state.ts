import type { EvidenceState } from '../contract.ts'

/** A claim with the versions it cites. */
export interface CitedClaim {
  question: string
  evidence: readonly string[]
}

/** What of a version's card counts. */
export interface Paper {
  documentId: string
  validity: 'unlimited' | 'valid' | 'expired' | 'future'
}

const isInForce = ({ validity }: Paper): boolean => validity === 'unlimited' || validity === 'valid'

/**
 * The state of every claim's evidence: its best paper counts. A paper is shared when another claim of the same
 * submission cites any version of the same document. What can not be found counts as not there.
 */
export function evidenceStates(
  claims: readonly CitedClaim[],
  papers: ReadonlyMap<string, Paper>,
): Map<string, EvidenceState> {
  const users = new Map<string, Set<string>>()
  for (const { question, evidence } of claims) {
    for (const paper of evidence.flatMap((id) => papers.get(id) ?? [])) {
      users.set(paper.documentId, (users.get(paper.documentId) ?? new Set()).add(question))
    }
  }
  const isOwn = ({ documentId }: Paper): boolean => users.get(documentId)?.size === 1
  return new Map(
    claims.map(({ question, evidence }) => {
      const cited = evidence.flatMap((id) => papers.get(id) ?? [])
      const inForce = cited.filter(isInForce)
      if (cited.length === 0) return [question, 'missing']
      if (inForce.length === 0) return [question, 'lapsed']
      return [question, inForce.some(isOwn) ? 'sound' : 'shared']
    }),
  )
}
