import { expect, test } from 'vitest'
import { bodyOf } from '#test/cast.ts'
import { as, peopleServer } from '#test/people.ts'
import type { Report } from '../contract.ts'
import { castOf, playOn, putProgramme } from './scene.ts'

const MALANG = '35.07'
const at = peopleServer(() => new Date('2026-04-10T03:00:00Z'))

test('what an indicator says of a target stands beside the report and fills nothing in', async () => {
  const cast = await castOf(at, MALANG)
  const play = playOn(at, cast)
  const fibre = await putProgramme(at, MALANG, { code: 'GOV-01', ownerOpdId: cast.kominfo })
  await play.open({})
  const send = (method: 'POST' | 'PUT', path: string, body: object, who = cast.ayu) =>
    at.send(method, `/api/indicator/${path}`, body, as(who, MALANG))
  const words = (text: string) => ({ id: text, en: text })
  const content = {
    name: words('Titik tersambung'),
    definition: words('Titik layanan yang tersambung serat optik.'),
    source: words('Diskominfo'),
    ...{ unit: 'count', better: 'higher', decimals: 0, formula: null, grain: 'year', by: [] },
  }
  await send('POST', 'indicators', { code: 'own.points', content })
  const programmes = [{ programmeId: fibre.id, targetId: fibre.targetId }]
  const assigned = { revision: 0, ownerOpdId: cast.kominfo, programmes, links: [] }
  expect((await send('PUT', 'indicators/own.points/assignment', assigned)).status).toBe(200)
  const value = { code: 'own.points', period: '2026', value: '41', source: 'Laporan lapangan', evidence: [] }
  const { body } = await send('POST', 'manual-values', value)
  const approval = { noEvidenceReason: 'Contoh hitungan di lapangan' }
  await send('POST', `manual-values/${(body as { id: string }).id}/approvals`, approval, cast.dewi)
  const report = bodyOf<Report>(await play.get(cast.budi, play.path(fibre, 'Q1')))
  expect(report.computed).toEqual([
    {
      targetId: fibre.targetId,
      targetName: 'Titik tersambung',
      ...{ code: 'own.points', name: content.name, unit: 'count', value: '41', isManual: true },
      path: 'indikator/own.points?periode=2026',
    },
  ])
  expect(report.versions).toEqual([])
})
