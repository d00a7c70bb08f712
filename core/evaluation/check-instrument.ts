import Value from 'typebox/value'
import { type FieldError, refuse } from '#platform/problem/problem.ts'
import { explainErrors } from '#platform/schema/explain-errors.ts'
import { InstrumentData } from './contract.ts'
import { instrumentInvalid } from './problems.ts'
import { findFaults, type InstrumentFault } from './rules/instrument.ts'

/**
 * Takes an instrument from outside: shape first, then meaning.
 *
 * @throws Refusal `evaluation.instrument_invalid`, for example when the weights do not sum to 100
 */
export function checkInstrument(value: unknown): InstrumentData {
  const code = String((value as { code?: unknown } | null)?.code ?? '')
  if (!Value.Check(InstrumentData, value))
    return refuse(instrumentInvalid, { code }, explainErrors(Value.Errors(InstrumentData, value)))
  const faults = findFaults(value)
  return faults.length === 0 ? value : refuse(instrumentInvalid, { code }, faults.map(toFieldError))
}

function toFieldError(fault: InstrumentFault): FieldError {
  switch (fault.kind) {
    case 'weights':
      return {
        field: '/components',
        message: {
          id: `Jumlah bobot ${fault.total}, seharusnya 100. Perbaiki bobot komponen.`,
          en: `The weights sum to ${fault.total}, not 100. Mend the weights of the components.`,
        },
      }
    case 'question_weights':
      return {
        field: `/questions/${fault.component}`,
        message: {
          id: `Bobot pertanyaan komponen ${fault.component} berjumlah ${fault.total}, sedangkan bobot komponennya ${fault.weight}.`,
          en: `The question weights of ${fault.component} sum to ${fault.total}, but the component weighs ${fault.weight}.`,
        },
      }
    case 'duplicate':
      return {
        field: `/${fault.code}`,
        message: {
          id: `Kode “${fault.code}” muncul dua kali.`,
          en: `The code “${fault.code}” occurs twice.`,
        },
      }
    case 'unknown_component':
      return {
        field: `/questions/${fault.question}`,
        message: {
          id: `Pertanyaan ini menunjuk komponen “${fault.component}”, yang tidak ada.`,
          en: `This question names the component “${fault.component}”, which does not exist.`,
        },
      }
    case 'unknown_group':
      return {
        field: `/components/${fault.component}`,
        message: {
          id: `Komponen ini menunjuk kelompok “${fault.group}”, yang tidak ada.`,
          en: `This component names the group “${fault.group}”, which does not exist.`,
        },
      }
    case 'scale':
      return {
        field: '/scale',
        message: {
          id: `Skala ${fault.min} sampai ${fault.max} terbalik atau kosong.`,
          en: `The scale from ${fault.min} to ${fault.max} is reversed or empty.`,
        },
      }
    case 'rubric':
      return {
        field: `/questions/${fault.question}/rubric`,
        message: {
          id: `Rubrik pertanyaan ${fault.question} belum lengkap. Isi kelima nilainya dalam kedua bahasa, atau hapus rubriknya.`,
          en: `The rubric of question ${fault.question} is incomplete. Fill all five values in both languages, or leave the rubric out.`,
        },
      }
  }
}
