import type { Tx } from '#platform/db/tx.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Instrument, InstrumentSummary } from '../contract.ts'
import { instrumentUnknown } from '../problems.ts'
import type { InstrumentData } from '../rules/instrument.ts'
import { instrumentSummary } from '../rules/sum.ts'
import { findInstrumentByCode, listInstruments } from './instruments.ts'

export const listInstrumentSummaries = async (tx: Tx): Promise<InstrumentSummary[]> =>
  (await listInstruments(tx)).map(instrumentSummary)

/** @throws Refusal `evaluation.instrument_unknown` */
export const getInstrument = async (tx: Tx, code: string): Promise<InstrumentData> =>
  (await findInstrumentByCode(tx, code)) ?? refuse(instrumentUnknown, { code })

/** One instrument with its questions, in the words of the contract. */
export async function getInstrumentReply(tx: Tx, code: string): Promise<Instrument> {
  const instrument = await getInstrument(tx, code)
  return {
    ...instrumentSummary(instrument),
    version: instrument.version,
    predicates: instrument.predicates,
    questions: instrument.questions.map(({ code, component, element, label, cityDimension, weight }) => ({
      code,
      component,
      element,
      label,
      cityDimension,
      weight,
    })),
  }
}
