import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findAddress, findBuild, findNode } from './installation.ts'

describe('the doctor', () => {
  test('wants the Node.js that the product is tested on, or a newer one', () => {
    expect(['18.20.4', '20.19.9'].map((version) => findNode(version).ok)).toEqual([false, false])
    expect(['20.20.0', '20.20.2', '21.0.0', '24.1.0'].map((version) => findNode(version).ok)).toEqual(
      Array(4).fill(true),
    )
  })

  test('wants every file that pages link to', () => {
    const folder = mkdtempSync(join(tmpdir(), 'penataran-doctor-'))
    const assets = { 'site.css': 'site-1.css', 'main.js': 'main-1.js', 'main.css': 'main-1.css' }
    expect(findBuild(undefined, {}).sentence.en).toContain('site.css, main.js, main.css')
    writeFileSync(join(folder, 'site-1.css'), '')
    writeFileSync(join(folder, 'main-1.css'), '')
    expect(findBuild(folder, assets).sentence.en).toContain('(main.js)')
    writeFileSync(join(folder, 'main-1.js'), '')
    expect(findBuild(folder, assets).ok).toBe(true)
    rmSync(folder, { recursive: true })
  })

  test('lets plain http pass on one’s own machine only', () => {
    const at = (publicUrl: string, host: string): boolean => findAddress({ publicUrl, host }).ok
    expect(at('http://127.0.0.1:3000', '127.0.0.1')).toBe(true)
    expect(at('http://localhost:3000', 'localhost')).toBe(true)
    expect(at('https://kota.example', '0.0.0.0')).toBe(true)
    expect(at('http://kota.example', '127.0.0.1')).toBe(false)
    expect(at('http://localhost:3000', '0.0.0.0')).toBe(false)
  })
})
