import { WAY, type WayStep } from '../contract.ts'

export { WAY }

export const isStep = (text: string): text is WayStep => (WAY as readonly string[]).includes(text)
