import { type Manifest, type Route, route } from '#platform/module.ts'
import { delegateRole } from './commands/delegate-role.ts'
import { endDelegation } from './commands/end-delegation.ts'
import { handOverRole } from './commands/hand-over-role.ts'
import { getStandingIn, listDelegations, listHandoverChoices } from './commands/read.ts'
import * as receipts from './commands/receipts.ts'
import * as contract from './contract.ts'

/** @param modules whose tasks a hand-over lists */
export const routesOf = (modules: () => readonly Manifest[]): readonly Route[] => [
  route(contract.ListDelegations, listDelegations),
  route(contract.ListHandoverChoices, listHandoverChoices),
  route(contract.DelegateRole, delegateRole),
  route(contract.EndDelegation, endDelegation),
  route(contract.GetStandingIn, getStandingIn),

  route(contract.HandOverRole, (ctx, input) => handOverRole(ctx, input, modules())),
  route(contract.ListReceipts, receipts.listReceipts),
  route(contract.GetReceipt, receipts.getReceipt),
  route(contract.ConfirmReceipt, receipts.confirmReceipt),
  route(contract.GetRegionReceiptPdf, receipts.getRegionReceiptPdf),
  route(contract.ListMyReceipts, receipts.listMyReceipts),
  route(contract.GetReceiptPdf, receipts.getReceiptPdf),
]
