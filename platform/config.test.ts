import { describe, expect, test } from 'vitest'
import { type ConfigError, readConfig } from './config.ts'

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment)
  } catch (cause) {
    return (cause as ConfigError).faults
  }
  return []
}

describe('configuration', () => {
  test('an empty environment gives the documented defaults', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', demo: false, databaseUrl: undefined })
    expect(config.publicUrl).toBe('http://127.0.0.1:3000')
    expect(config.dataFolder).toMatch(/\/data$/)
  })

  test('every wrong value is named at once, with what it must be', () => {
    const faults = faultsOf({
      PORT: 'three',
      PENATARAN_DEMO: 'perhaps',
      PUBLIC_URL: 'ftp://x',
      PENATARAN_LOG: 'loud',
    })
    expect(faults).toHaveLength(4)
    expect(faults[0]).toBe('PORT must be a whole number from 0 to 65535; it is "three".')
  })

  test('a wrong database address is refused without repeating its password', () => {
    const [fault] = faultsOf({ DATABASE_URL: 'mysql://root:secret@db/x' })
    expect(fault).toContain('DATABASE_URL must be an address that begins with postgres:')
    expect(fault).not.toContain('secret')
  })

  test('half an administrator and half an OIDC provider are refused', () => {
    expect(faultsOf({ PENATARAN_ADMIN_EMAIL: 'a@example.invalid' })).toHaveLength(1)
    expect(faultsOf({ OIDC_ISSUER: 'https://id.example.invalid' })).toHaveLength(1)
  })

  test('half a store of files and an unknown scanner are refused', () => {
    expect(faultsOf({ S3_ACCESS_KEY_ID: 'a' })).toHaveLength(1)
    const keys = { S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' }
    expect(faultsOf({ S3_BUCKET_URL: 'https://objects.example.invalid', ...keys })).toHaveLength(1)
    expect(faultsOf({ S3_BUCKET_URL: 'https://objects.example.invalid/penataran', ...keys })).toEqual([])
    expect(faultsOf({ CLAMD_ADDRESS: 'http://scanner.invalid' })).toHaveLength(1)
    expect(faultsOf({ PENATARAN_UPLOAD_MB: '0' })).toHaveLength(1)
    expect(readConfig({}).files).toEqual({ s3: undefined, clamd: undefined, maxBytes: 25_000_000 })
  })

  test('a public address with a path is refused', () => {
    expect(faultsOf({ PUBLIC_URL: 'https://example.invalid/smart' })).toHaveLength(1)
    expect(readConfig({ PUBLIC_URL: 'https://example.invalid/' }).publicUrl).toBe('https://example.invalid')
  })
})
