import { existsSync, readFileSync } from 'node:fs'
import type { PageAssets } from '#platform/http/pages.ts'
import { fromRoot } from '#platform/root.ts'

/** Logical names of the client's files and the hashed names they were built under. */
export type Assets = Readonly<Record<string, string>>

/** Folder of the built client, where it was built. */
export const clientFolder = (): string | undefined => {
  const folder = fromRoot('dist', 'client')
  return existsSync(folder) ? folder : undefined
}

export function readAssets(): Assets {
  const path = fromRoot('dist', 'client', 'manifest.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Assets) : {}
}

/** Address of a built file by its logical name. */
export const assetAddress = (assets: Assets, name: string): string => `/aset/${assets[name] ?? name}`

/** What public pages link to. */
export const publicAssets = (assets: Assets): PageAssets => ({
  css: assetAddress(assets, 'site.css'),
  js: assetAddress(assets, 'enhance.js'),
  icon: assetAddress(assets, 'favicon.svg'),
})
