import { checkHere } from '#platform/client/check-here.ts'
import { newId } from '#platform/client/new-id.ts'
import { sendLater } from '#platform/client/offline/outbox.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { faultsOf, type Rated, SaveInterview, type SurveyForm } from '../../contract.ts'
import { answerIn } from '../form/answer-in.ts'

export type Faults = readonly { field: string; message?: Bilingual }[]

/**
 * Checks an interview on the device and puts it into the outbox. The id is chosen here, so the server stores it once
 * even when it arrives days later and more than once.
 *
 * @returns what is still to be mended; nothing when it is stored
 * @throws Error when the device forbids storage
 */
export async function saveInterview(
  form: SurveyForm,
  typed: Record<string, string>,
  region: string,
  label: Bilingual,
): Promise<Faults> {
  const subs = form.subs.map(({ sub }) => sub)
  const answer = answerIn(typed, subs)
  const input = {
    ...answer,
    year: form.year,
    code: form.code,
    responseId: newId(),
    answeredAt: new Date().toISOString(),
  }
  const wrong = await checkHere(SaveInterview, input)
  const faults: Faults = [...faultsOf(subs, answer as unknown as Rated), ...wrong]
  if (faults.length > 0) return faults
  await sendLater(SaveInterview, input as never, { region, label })
  return []
}
