import { useEffect, useRef, useState } from 'react'

/** The server's clock, ticking: a device that runs fast or slow shows the same wait as every other. */
export function useNow(serverNow: string): number {
  const skew = useRef({ of: '', by: 0 })
  if (skew.current.of !== serverNow) {
    skew.current = { of: serverNow, by: new Date(serverNow).getTime() - Date.now() }
  }
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return Date.now() + skew.current.by
}
