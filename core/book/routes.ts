import { route } from '#platform/module.ts'
import { compareVersions } from './commands/compare-versions.ts'
import { decideVersion } from './commands/decide-version.ts'
import { printBook, printPublicBook } from './commands/print-book.ts'
import { proposeVersion, withdrawVersion } from './commands/propose-version.ts'
import { getPublicPlan, getPublicPlanJson, getPublicVersion } from './commands/read-public-plan.ts'
import { getVersion, listVersions } from './commands/read-versions.ts'
import {
  CompareVersions,
  DecideVersion,
  GetPublicBookDocx,
  GetPublicBookPdf,
  GetPublicPlan,
  GetPublicPlanJson,
  GetPublicVersion,
  GetVersion,
  ListVersions,
  PrintBookDocx,
  PrintBookPdf,
  ProposeVersion,
  WithdrawVersion,
} from './contract.ts'

export const routes = [
  route(ListVersions, listVersions),
  route(GetVersion, getVersion),
  route(ProposeVersion, proposeVersion),
  route(WithdrawVersion, withdrawVersion),
  route(DecideVersion, decideVersion),
  route(CompareVersions, compareVersions),
  route(PrintBookPdf, printBook('pdf')),
  route(PrintBookDocx, printBook('docx')),
  route(GetPublicPlan, getPublicPlan),
  route(GetPublicVersion, getPublicVersion),
  route(GetPublicBookPdf, printPublicBook('pdf')),
  route(GetPublicBookDocx, printPublicBook('docx')),
  route(GetPublicPlanJson, getPublicPlanJson),
]
