import { AddLink } from '#core/evidence/contract.ts'
import {
  AcceptAnswers,
  ApplyTable,
  AssignQuestions,
  GetComponent,
  GetWorkbook,
  SaveAnswer,
  SignOffWorkbook,
  SubmitAnswers,
  SubmitWorkbook,
} from '#core/workbook/contract.ts'
import { chance } from '../rules/chance.ts'
import { selfRating } from '../rules/latent.ts'
import { claimText } from '../rules/texts.ts'
import { as, forEachRegion, type RegionCast, type World } from './world.ts'

/** Every region assigns its questions to two agencies, fills, checks, signs off and submits its self-assessment. */
export const fillWorkbooks = (world: World): Promise<void> =>
  forEachRegion(world, 'self-assessments', (region) => fillWorkbook(world, region))

async function fillWorkbook(world: World, region: RegionCast): Promise<void> {
  const year = world.year
  const secretariat = as(world, region.secretariat, region.code, 'fill')
  const { components } = await secretariat(GetWorkbook, { year })
  for (const [i, component] of components.entries()) {
    const agency = region.agencies[i % region.agencies.length] as RegionCast['agencies'][number]
    await fillComponent(world, region, agency, component.key)
  }
  await handIn(world, region)
}

async function fillComponent(
  world: World,
  region: RegionCast,
  agency: RegionCast['agencies'][number],
  component: string,
): Promise<void> {
  const { year, calendar } = world
  const secretariat = as(world, region.secretariat, region.code, 'fill')
  const officer = as(world, agency.officer, region.code, 'fill')
  const { questions } = await secretariat(GetComponent, { year, component })
  const dueOn = calendar.at.submit.toISOString().slice(0, 10)
  await secretariat(AssignQuestions, {
    year,
    questions: questions.map(({ code }) => code),
    opdId: agency.opdId,
    dueOn,
  })
  const assigned = await officer(GetComponent, { year, component })
  const changes = assigned.questions.map(({ code, label, answer }) => {
    const own = selfRating(world.seed, region.code, code)
    return {
      question: code,
      value: '',
      text: claimText(label.id, own),
      selfRating: own,
      revision: answer.revision,
    }
  })
  await officer(ApplyTable, { year, changes })
  await proveSome(world, region, agency, component)
  await officer(SubmitAnswers, { year, answers: await seen(world, region, component) })
  await secretariat(AcceptAnswers, { year, answers: await seen(world, region, component) })
}

/** Questions of a component with the revisions as they are now. */
async function seen(world: World, region: RegionCast, component: string) {
  const call = as(world, region.secretariat, region.code, 'fill')
  const { questions } = await call(GetComponent, { year: world.year, component })
  return questions.map(({ code, answer }) => ({ question: code, revision: answer.revision }))
}

const PROVEN = 0.12

/** Some claims carry a link as evidence; the rest is what assessors call answers without evidence. */
async function proveSome(
  world: World,
  region: RegionCast,
  agency: RegionCast['agencies'][number],
  component: string,
): Promise<void> {
  const call = as(world, agency.officer, region.code, 'fill')
  const { questions } = await call(GetComponent, { year: world.year, component })
  for (const { code, label, answer } of questions) {
    if (chance(world.seed, 'proof', region.code, code) >= PROVEN) continue
    const { versionId } = await call(AddLink, {
      title: `Contoh bukti ${code}`,
      url: `https://contoh.invalid/${region.code}/${world.year}/${code}`,
      statement: `Contoh: ${label.id}`,
    })
    const { text, revision } = answer
    await call(SaveAnswer, {
      year: world.year,
      question: code,
      value: '',
      text,
      selfRating: answer.selfRating,
      evidence: [versionId],
      revision,
    })
  }
}

async function handIn(world: World, region: RegionCast): Promise<void> {
  const year = world.year
  const leader = as(world, region.leader, region.code, 'submit')
  const { revision, gaps } = await leader(GetWorkbook, { year })
  await leader(SignOffWorkbook, { year, revision, gaps })
  const secretariat = as(world, region.secretariat, region.code, 'submit')
  const signed = await secretariat(GetWorkbook, { year })
  await secretariat(SubmitWorkbook, { year, revision: signed.revision })
}
