import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

const require = createRequire(import.meta.url)

/**
 * Plus Jakarta Sans as TrueType (SIL Open Font License 1.1), the typeface of the screens. The package for
 * the screens has only WOFF2 cut by script, without arrows and comparison signs; here the whole font is
 * at hand and the document embeds only the letters that it uses.
 *
 * Each document gets fonts of its own: a font remembers which letter first used a shape, and what one
 * document remembered must not change the bytes of the next.
 */
export const fontRegular = (): Font => withoutSwaps(fileAt(REGULAR))
export const fontBold = (): Font => withoutSwaps(fileAt(BOLD))

const REGULAR = require.resolve(
  '@expo-google-fonts/plus-jakarta-sans/400Regular/PlusJakartaSans_400Regular.ttf',
)
const BOLD = require.resolve('@expo-google-fonts/plus-jakarta-sans/700Bold/PlusJakartaSans_700Bold.ttf')

const files = new Map<string, Buffer>()

function fileAt(path: string): Buffer {
  const bytes = files.get(path) ?? readFileSync(path)
  files.set(path, bytes)
  return bytes
}

/**
 * Switches the contextual alternates off: they draw the hyphen of `2-3` as a minus sign, and whoever
 * copies a code or a letter number out of the document would copy another character than was meant.
 */
function withoutSwaps(bytes: Buffer): Font {
  const font = create(bytes) as Font
  const layout = font.layout.bind(font)
  font.layout = (text, features) => layout(text, { ...asRecord(features), calt: false })
  return font
}

type Features = Parameters<Font['layout']>[1]

const asRecord = (features: Features): Record<string, boolean> =>
  Array.isArray(features) ? Object.fromEntries(features.map((name) => [name, true])) : (features ?? {})
