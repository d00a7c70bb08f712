import type { Context } from '#platform/context.ts'
import { ownerOf, secretBox } from '../prove.ts'
import { hashOf, randomSecret } from '../secrets.ts'
import type { Kept } from '../store.ts'

/** A new secret of a client, and what is kept of it. */
export async function makeSecret(ctx: Context, clientId: string): Promise<{ secret: string; kept: Kept }> {
  const secret = randomSecret()
  const sealedSecret = (await secretBox(ctx)).close(secret, ownerOf(ctx.tenant, clientId))
  return { secret, kept: { secretHash: hashOf(secret), sealedSecret } }
}
