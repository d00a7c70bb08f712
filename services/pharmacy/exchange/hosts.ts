const HOSTS = { satusehat: /(^|\.)kemkes\.go\.id$/, bpjs: /(^|\.)bpjs-kesehatan\.go\.id$/ }

/**
 * Whether health data may leave for an address: HTTPS, at a host of the exchange itself.
 *
 * @example mayReach('satusehat', 'https://api-satusehat.kemkes.go.id') // true
 */
export function mayReach(kind: keyof typeof HOSTS, address: string): boolean {
  try {
    const { protocol, hostname, port, username } = new URL(address)
    return (
      protocol === 'https:' &&
      (port === '' || port === '443') &&
      username === '' &&
      HOSTS[kind].test(hostname)
    )
  } catch {
    return false
  }
}
