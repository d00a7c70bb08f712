import type { AnyEndpoint } from '#platform/http/endpoint.ts'

/**
 * What the contract finds wrong with an input before it is sent. The checker comes with the first sending, not with the
 * page; without it the server still checks.
 */
export async function checkHere(endpoint: AnyEndpoint, input: Record<string, unknown>) {
  try {
    const { checkInput } = await import('./check-input.ts')
    return checkInput(endpoint, input)
  } catch {
    return []
  }
}
