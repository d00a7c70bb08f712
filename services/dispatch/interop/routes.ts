import { type Route, route } from '#platform/module.ts'
import { readEido } from './commands/eido.ts'
import { approveAlert, changeAlert, draftAlert, followAlert, withdrawAlert } from './commands/keep-alert.ts'
import { issueEidoSecret, readEidoDeliveries, sendEido } from './commands/keep-eido.ts'
import { readEidoProof, setEidoProof } from './commands/keep-proof.ts'
import {
  addWarningSource,
  changeWarningSource,
  readWarningSources,
  readWarnings,
} from './commands/keep-source.ts'
import { readAlerts } from './commands/read-alerts.ts'
import { sendAlert } from './commands/send-alert.ts'
import * as contract from './contract.ts'

export const interopRoutes: readonly Route[] = [
  route(contract.ListAlerts, readAlerts),
  route(contract.DraftAlert, draftAlert),
  route(contract.ChangeAlert, changeAlert),
  route(contract.ApproveAlert, approveAlert),
  route(contract.SendAlert, sendAlert),
  route(contract.WithdrawAlert, withdrawAlert),
  route(contract.FollowAlert, followAlert),
  route(contract.ListWarnings, readWarnings),
  route(contract.ListWarningSources, readWarningSources),
  route(contract.AddWarningSource, addWarningSource),
  route(contract.ChangeWarningSource, changeWarningSource),
  route(contract.GetIncidentEido, readEido),
  route(contract.IssueEidoSecret, issueEidoSecret),
  route(contract.GetEidoProof, readEidoProof),
  route(contract.SetEidoProof, setEidoProof),
  route(contract.ListEidoDeliveries, readEidoDeliveries),
  route(contract.SendEido, sendEido),
]
