import type { DeskAct } from './acts.ts'

type Typed = Readonly<Record<string, string>>

/** What an act is sent with, of what was typed into its dialog. */
export function inputOf(act: DeskAct, typed: Typed): Record<string, unknown> {
  if (act === 'handOver') return handedOver(typed)
  if (act === 'answer') return answered(typed)
  return typed
}

function handedOver(typed: Typed): Record<string, unknown> {
  const owed = perItem(typed, 'owed-').map(([itemId, quantity]) => ({
    itemId,
    quantity: quantity.replace(',', '.'),
  }))
  return {
    identifiedBy: typed.identifiedBy,
    ...(typed.isProxy ? { isProxy: true } : {}),
    educated: true,
    ...(owed.length === 0 ? {} : { owed }),
  }
}

/** The doctor's answer is the reason of each replacement. */
function answered(typed: Typed): Record<string, unknown> {
  const { answer = '' } = typed
  const substitutions = perItem(typed, 'instead-').map(([itemId, drug]) => ({ itemId, drug, reason: answer }))
  return { answer, ...(substitutions.length === 0 ? {} : { substitutions }) }
}

const perItem = (typed: Typed, prefix: string): [string, string][] =>
  Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
  )
