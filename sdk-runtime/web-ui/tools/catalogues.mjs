import { basename } from 'node:path';

// Tells the document where the languages of the page are, so that the one that is needed at the
// start is fetched beside the page (public/theme.js does so) and not after it.

const CATALOGUE = /\/src\/i18n\/[a-z]{2}\.ts$/;
const PLACE = '<meta name="parley:catalogues" content="{}" />';

/** Writes into the document's `<meta name="parley:catalogues">` the path of each language's words. */
export function catalogues() {
  return {
    name: 'catalogues',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        if (!html.includes(PLACE)) throw new Error('index.html has no place for the catalogues');
        const paths = Object.fromEntries(
          Object.values(bundle ?? {})
            .filter(({ facadeModuleId }) => CATALOGUE.test(facadeModuleId ?? ''))
            .map(({ facadeModuleId, fileName }) => [basename(facadeModuleId, '.ts'), fileName]),
        );
        return html.replace(PLACE, PLACE.replace('"{}"', `'${JSON.stringify(paths)}'`));
      },
    },
  };
}
