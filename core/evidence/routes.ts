import { fileRoute, route } from '#platform/module.ts'
import { addDecree, addDecreeFile, addFile, addLink } from './commands/add-document.ts'
import { addFileVersion, addVersion } from './commands/add-version.ts'
import { dismissPair } from './commands/dismiss-pair.ts'
import {
  getDocument,
  getVaultSettings,
  listCards,
  listDocuments,
  listHandedOver,
  readPairs,
} from './commands/read-vault.ts'
import {
  downloadHandedOver,
  downloadVersion,
  showHandedOver,
  showTable,
  showVersion,
} from './commands/show-version.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.GetVaultSettings, getVaultSettings),
  route(contract.ListDocuments, listDocuments),
  route(contract.GetDocument, getDocument),
  route(contract.ListCards, listCards),
  route(contract.DownloadVersion, downloadVersion),
  route(contract.ShowVersion, showVersion),
  route(contract.ShowTable, showTable),

  fileRoute(contract.AddFile, addFile),
  route(contract.AddLink, addLink),
  route(contract.AddDecree, addDecree),
  fileRoute(contract.AddDecreeFile, addDecreeFile),
  route(contract.AddVersion, addVersion),
  fileRoute(contract.AddFileVersion, addFileVersion),

  route(contract.ListPairs, (ctx) => readPairs(ctx)),
  route(contract.DismissPair, dismissPair),

  route(contract.ListHandedOver, listHandedOver),
  route(contract.DownloadHandedOver, downloadHandedOver),
  route(contract.ShowHandedOver, showHandedOver),
]
