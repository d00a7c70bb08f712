#!/usr/bin/env node
// Starts the program. Written so that even an old Node reads it and can say what is missing.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = [20, 20]
const root = dirname(dirname(fileURLToPath(import.meta.url)))

function findObstacle() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    return [
      `Penataran memerlukan Node.js ${OLDEST_NODE.join('.')} atau lebih baru; di sini terpasang ${process.versions.node}.`,
      `Penataran needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    ]
  }
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
    return [
      `Paket belum terpasang. Jalankan "npm ci" di ${root}.`,
      `The packages are not installed. Run "npm ci" in ${root}.`,
    ]
  }
  return undefined
}

/** A checkout builds itself when its sources changed; a shipped folder brings dist/ and no sources. */
async function buildInCheckout() {
  if (!existsSync(join(root, 'tools', 'build.mjs')) || !existsSync(join(root, 'apps'))) return
  const { buildIfStale } = await import('../tools/build.mjs')
  await buildIfStale(root)
}

function stop(sentences) {
  for (const sentence of sentences) console.error(sentence)
  process.exit(1)
}

const obstacle = findObstacle()
if (obstacle !== undefined) stop(obstacle)
try {
  await buildInCheckout()
} catch (error) {
  stop([error.message])
}
await import('../dist/penataran.js')
