import { route } from '#platform/module.ts'
import { concludeModeration } from './commands/conclude-moderation.ts'
import { nameModerator } from './commands/name-moderator.ts'
import { askForModeration, openModerations } from './commands/open-moderations.ts'
import { readBoard } from './commands/read-board.ts'
import { readModerations, readRegion } from './commands/read-region.ts'
import { readRoom } from './commands/read-room.ts'
import { refreshAgreement } from './commands/refresh-agreement.ts'
import { reviseOwnRating } from './commands/revise-own-rating.ts'
import { setThreshold } from './commands/set-threshold.ts'
import { speak } from './commands/speak.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.GetAgreementBoard, readBoard),
  route(contract.GetRegionAgreement, readRegion),
  route(contract.SetThreshold, setThreshold),
  route(contract.RefreshAgreement, refreshAgreement),
  route(contract.OpenModerations, openModerations),
  route(contract.AskForModeration, askForModeration),
  route(contract.ListModerations, readModerations),
  route(contract.GetModeration, readRoom),
  route(contract.NameModerator, nameModerator),
  route(contract.Speak, speak),
  route(contract.ReviseOwnRating, reviseOwnRating),
  route(contract.ConcludeModeration, concludeModeration),
]
