import { TransferState } from '../../contract/transfers.ts'
import type { OutsideReply } from '../outside.ts'
import { isNode } from '../warnings/read-xml.ts'

/** How our offer stands at the centre that took it. */
export interface ToldOffer {
  state: TransferState
  /** Where it tells so again. */
  address: string
  reason: string
  answeredAt: Date | null
}

const STATES = TransferState.anyOf.map((one) => one.const as TransferState)

/**
 * Reads what a centre answers about an offer, in the form of our own door (`EidoOffer`); nothing where it answers in
 * another one, or leads elsewhere than to its own house.
 */
export function readToldOffer({ text, location }: OutsideReply, asked: string): ToldOffer | undefined {
  const said = parse(text)
  const state = STATES.find((one) => one === said.state)
  const address = location === null ? asked : resolve(location, asked)
  if (state === undefined || typeof said.offerId !== 'string' || address === undefined) return undefined
  const reason = typeof said.reason === 'string' ? said.reason.slice(0, 1000) : ''
  const answeredAt = new Date(String(said.answeredAt))
  return { state, address, reason, answeredAt: Number.isNaN(answeredAt.getTime()) ? null : answeredAt }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(text)
    return isNode(said) ? said : {}
  } catch {
    return {}
  }
}

function resolve(location: string, asked: string): string | undefined {
  if (!URL.canParse(location, asked)) return undefined
  const found = new URL(location, asked)
  return found.origin === new URL(asked).origin && found.href.length <= 1000 ? found.href : undefined
}
