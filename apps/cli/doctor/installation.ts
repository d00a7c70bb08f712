import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Assets, clientFolder, readAssets } from '#apps/web/assets.ts'
import type { Config } from '#platform/config.ts'
import { type Finding, ill, well } from '#platform/finding.ts'

const OLDEST_NODE = [20, 20] as const

/** This machine and this checkout: everything that can be looked at without a database. */
export const diagnoseInstallation = (config: Config): Finding[] => [
  findNode(process.versions.node),
  findBuild(clientFolder(), readAssets()),
  findAddress(config),
]

export function findNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  if (enough) return well(`Node.js ${version}.`, `Node.js ${version}.`)
  const oldest = OLDEST_NODE.join('.')
  return ill(
    `Node.js ${version} terlalu lama. Pasang versi ${oldest} atau yang lebih baru.`,
    `Node.js ${version} is too old. Install ${oldest} or newer.`,
  )
}

/** What pages link to must lie in the built folder. */
export function findBuild(folder: string | undefined, assets: Assets): Finding {
  const missing = ['site.css', 'main.js', 'main.css'].filter((name) => {
    const file = assets[name]
    return folder === undefined || file === undefined || !existsSync(join(folder, file))
  })
  if (missing.length === 0)
    return well('Berkas untuk peramban lengkap.', 'The files for browsers are complete.')
  return ill(
    `Berkas untuk peramban belum lengkap (${missing.join(', ')}). Jalankan “npm run build”.`,
    `Files for browsers are missing (${missing.join(', ')}). Run “npm run build”.`,
  )
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Sign-in over plain http is fine on one's own machine and nowhere else. */
export function findAddress({ publicUrl, host }: Pick<Config, 'publicUrl' | 'host'>): Finding {
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol !== 'https:' && !LOOPBACK.test(hostname)) {
    return ill(
      `PUBLIC_URL (${publicUrl}) memakai http, sehingga kata sandi dapat dibaca di jalan. Pasang TLS dan isi PUBLIC_URL dengan https.`,
      `PUBLIC_URL (${publicUrl}) is plain http, so passwords can be read on the way. Put TLS before the server and set PUBLIC_URL to https.`,
    )
  }
  const open = !LOOPBACK.test(host) && host !== '::1'
  if (open && LOOPBACK.test(hostname)) {
    return ill(
      `Server terbuka di ${host}, tetapi PUBLIC_URL masih ${publicUrl}. Isi PUBLIC_URL dengan alamat yang dibuka orang.`,
      `The server listens on ${host}, but PUBLIC_URL is still ${publicUrl}. Set PUBLIC_URL to the address people open.`,
    )
  }
  return well(`Alamat untuk umum: ${publicUrl}.`, `Public address: ${publicUrl}.`)
}
