import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals small secrets for storage; what is sealed for one owner cannot be opened for another. */
export interface Seal {
  /** @param owner whose secret it is: a person's id, or tenant and id of a record */
  close: (secret: string, owner: string) => string
  open: (sealed: string, owner: string) => string
}

/**
 * AES-256-GCM (NIST SP 800-38D) under a key of which each text names the origin, so that a text sealed with
 * a secret the operator has since changed is told from a damaged one.
 *
 * @param origin `own` for the installation's key, `env` for one from the environment
 */
export function sealWith(key: Buffer, origin: 'own' | 'env'): Seal {
  return {
    close: (secret, owner) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return [origin, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join(
        '.',
      )
    },
    open: (sealed, owner) => {
      const [sealedWith, ...parts] = sealed.split('.')
      if (sealedWith !== origin) throw new Error(WRONG_KEY)
      const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (!nonce || !tag || !text) throw new Error('A sealed secret is damaged.')
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner)).setAuthTag(tag)
      return decipher.update(text, undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

const WRONG_KEY =
  'Stored secrets were sealed with another key. Set PENATARAN_SECRET as it was when they were made.'

/** A key from a secret of the operator (RFC 5869); another purpose gives another key. */
export const keyFrom = (secret: string | Buffer, purpose = 'authenticator secrets'): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'penataran', purpose, 32))
