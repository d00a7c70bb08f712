// What a plan lacks before it is proposed. Only what makes a plan at all blocks; the rest is advice.

import type { Gap, Snapshot } from '../contract.ts'

const gap = (key: string, blocks: boolean, id: string, en: string, path: string): Gap => ({
  key,
  blocks,
  text: { id, en },
  path,
})

/** @param snapshot what would be proposed; undefined before the plan was begun */
export function gapsOf(snapshot: Snapshot | undefined): Gap[] {
  if (snapshot === undefined) {
    return [gap('plan', true, 'rencana induk belum dimulai', 'the plan has not been begun', 'rencana/induk')]
  }
  return [...gapsOfText(snapshot), ...gapsOfProgrammes(snapshot)]
}

function gapsOfText({ vision, legalBasis, analysis, actions }: Snapshot): Gap[] {
  const hasVision = vision.sentence.trim() !== '' || vision.words.length > 0
  const hasActions = actions.some(({ activities }) => activities.length > 0)
  return [
    ...(hasVision ? [] : [gap('vision', true, 'visi', 'the vision', 'rencana/induk')]),
    ...(legalBasis === null || legalBasis.number.trim() === ''
      ? [gap('legal', false, 'dasar hukum belum diisi', 'the legal basis is missing', 'rencana/induk')]
      : []),
    ...(analysis.length > 0
      ? []
      : [
          gap(
            'analysis',
            false,
            'analisis strategis masih kosong',
            'the strategic analysis is empty',
            'rencana/induk',
          ),
        ]),
    ...(hasActions
      ? []
      : [gap('actions', false, 'rencana aksi masih kosong', 'the action plans are empty', 'rencana/induk')]),
  ]
}

function gapsOfProgrammes({ programmes, dimensions }: Snapshot): Gap[] {
  if (programmes.length === 0) {
    const [id, en] = ['paling sedikit satu program yang disetujui', 'at least one approved programme']
    return [gap('programmes', true, id, en, 'rencana/program')]
  }
  const codes = new Set(dimensions.map(({ code }) => code))
  const strays = programmes.filter(({ dimension }) => !codes.has(dimension)).length
  const poor = programmes.filter(
    ({ owner, targets, budgets }) => !owner || !targets.length || !budgets.length,
  ).length
  const empty = dimensions.filter(
    ({ code }) => !programmes.some(({ dimension }) => dimension === code),
  ).length
  return [
    ...counted(
      'strays',
      strays,
      'program memakai dimensi di luar rencana',
      'programmes use a dimension outside the plan',
    ),
    ...counted(
      'poor',
      poor,
      'program belum punya OPD, target, atau anggaran',
      'programmes lack agency, target or budget',
    ),
    ...counted('empty', empty, 'dimensi belum punya program', 'dimensions have no programme'),
    ...(programmes.some(({ kind }) => kind === 'quick_win')
      ? []
      : [
          gap('quick_win', false, 'belum ada program percepatan', 'there is no quick win', 'rencana/program'),
        ]),
  ]
}

const counted = (key: string, count: number, id: string, en: string): Gap[] =>
  count === 0 ? [] : [gap(key, false, `${count} ${id}`, `${count} ${en}`, 'rencana/program')]
