import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals small secrets for storage; what is sealed for one person cannot be opened for another. */
export interface Seal {
  close: (secret: string, personId: string) => string
  open: (sealed: string, personId: string) => string
}

/**
 * AES-256-GCM (NIST SP 800-38D) under a key of which each text names the origin, so that a text sealed with
 * a secret the operator has since changed is told from a damaged one.
 *
 * @param origin `own` for the installation's key, `env` for one from the environment
 */
export function sealWith(key: Buffer, origin: 'own' | 'env'): Seal {
  return {
    close: (secret, personId) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(personId))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return [origin, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join(
        '.',
      )
    },
    open: (sealed, personId) => {
      const [sealedWith, ...parts] = sealed.split('.')
      if (sealedWith !== origin) throw new Error(WRONG_KEY)
      const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (!nonce || !tag || !text) throw new Error('A sealed secret is damaged.')
      const decipher = createDecipheriv('aes-256-gcm', key, nonce)
        .setAAD(Buffer.from(personId))
        .setAuthTag(tag)
      return decipher.update(text, undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

const WRONG_KEY =
  'Authenticator secrets were sealed with another key. Set PENATARAN_SECRET as it was when they were made.'

/** A key from a secret of the operator (RFC 5869). */
export const keyFrom = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'penataran', 'authenticator secrets', 32))
