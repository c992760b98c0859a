// The page's styles are all in one cascade layer. What an application writes is in none, and so goes
// before, whatever is loaded when, and however many classes our own selectors have.

/** Puts each style sheet into a layer, as PostCSS sees it. */
export function layered(name) {
  return {
    postcssPlugin: 'layered',
    OnceExit(sheet, { AtRule }) {
      const layer = new AtRule({ name: 'layer', params: name, nodes: [] });
      layer.append(sheet.nodes);
      sheet.append(layer);
    },
  };
}
