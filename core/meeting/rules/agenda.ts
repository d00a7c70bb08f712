import type { Proposal } from '../contract/agenda.ts'
import type { AgendaSource } from '../contract/words.ts'

/** A programme that is late or red, as realisation tells it. */
export interface Standing {
  programmeId: string
  late: boolean
  red: boolean
  why: AgendaSource['why']
}

export interface OpenDecision {
  id: string
  text: string
  opd: { name: string }
  dueOn: string
  isLate: boolean
}

export const programmeKey = (id: string): string => `programme:${id}`
export const decisionKey = (id: string): string => `decision:${id}`

const MOST_LETTERS = 300
const cut = (text: string): string =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1)}…`

/**
 * What a meeting could talk about: red programmes, then late reports, then open decisions, each once; what stands
 * on the agenda already is left out.
 *
 * @param titles of programmes by id; one without a title is left out
 * @param taken keys of points on the agenda
 */
export function proposalsFrom(
  standings: readonly Standing[],
  decisions: readonly OpenDecision[],
  titles: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): Proposal[] {
  const troubled = standings.filter(({ late, red, programmeId }) => (late || red) && titles.has(programmeId))
  const programmes = [...troubled.filter(({ red }) => red), ...troubled.filter(({ red }) => !red)]
  return [
    ...programmes.map((one) => ofProgramme(one, titles.get(one.programmeId) ?? '')),
    ...decisions.map(ofDecision),
  ].filter(({ key }) => !taken.has(key))
}

const ofProgramme = ({ programmeId, red, why }: Standing, title: string): Proposal => ({
  key: programmeKey(programmeId),
  kind: red ? 'red' : 'late',
  title: cut(title),
  why,
})

const ofDecision = ({ id, text, opd, dueOn, isLate }: OpenDecision): Proposal => ({
  key: decisionKey(id),
  kind: 'decision',
  title: cut(text),
  why: [
    isLate
      ? {
          id: `Keputusan ${opd.name} lewat tenggat ${dueOn}.`,
          en: `A decision of ${opd.name}, due ${dueOn}, is late.`,
        }
      : { id: `Keputusan ${opd.name}, tenggat ${dueOn}.`, en: `A decision of ${opd.name}, due ${dueOn}.` },
  ],
})
