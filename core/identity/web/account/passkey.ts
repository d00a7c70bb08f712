type Json = Record<string, unknown>

/** Passkeys need a browser that has them and a page reached by https (or on this machine). */
export const browserKnowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && globalThis.isSecureContext

/** Asks the device for one of its passkeys; nothing when the person declines. */
export async function askPasskey(optionsJSON: Json): Promise<Json | undefined> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return orNothing(() => startAuthentication({ optionsJSON: optionsJSON as never }))
}

/** Lets the device make a passkey; nothing when the person declines. */
export async function makePasskey(optionsJSON: Json): Promise<Json | undefined> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return orNothing(() => startRegistration({ optionsJSON: optionsJSON as never }))
}

/** Declining, waiting too long and a device without lock all arrive as an error of the browser. */
async function orNothing(ceremony: () => Promise<unknown>): Promise<Json | undefined> {
  try {
    return (await ceremony()) as Json
  } catch {
    return undefined
  }
}
