// KaTeX names each of its fonts in three formats; every browser that the page knows takes the smallest.

const OTHERS = /,\s*url\([^)]+\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g;

/** Leaves the other formats out of KaTeX's style sheet, and so out of the page. */
export function oneFontFormat() {
  return {
    name: 'one-font-format',
    enforce: 'pre',
    transform: (code, id) =>
      /katex[^/]*\.css$/.test(id) ? { code: code.replace(OTHERS, ''), map: null } : undefined,
  };
}
