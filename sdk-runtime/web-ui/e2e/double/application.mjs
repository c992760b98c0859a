import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

/** What a real server puts on what the frames of an application's elements consist of. */
export const FRAME_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self' data:; media-src 'self' data: blob:; connect-src 'none'; frame-ancestors 'self'; " +
    "base-uri 'none'; form-action 'none'; sandbox allow-scripts allow-forms",
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const LOOK = {
  theme: 'dark',
  logo: { light: '/public/logo_light.svg', dark: '/public/logo_dark.svg' },
};

const LOOK_TAGS = `<link rel="stylesheet" href="/public/theme.css" />
  <link rel="stylesheet" href="/public/custom.css" />
  <script type="module" src="/public/custom.js"></script>`;

/**
 * What a server adds for an application that has files of its own.
 *
 * @param look its public folder with a look, and whose images it shows
 * @param elements folders of modules that draw elements
 * @param registered names of such modules that are not there
 */
export function applicationOf({ look, elements = [], registered = [] }) {
  const modules = elements.flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  );
  const names = modules
    .filter((file) => file.endsWith('.js'))
    .map((file) => basename(file, '.js'))
    .concat(registered);
  const decided = {
    ...(look && { ...LOOK, imageOrigins: [look.images] }),
    elements: names,
  };
  return {
    images: look?.images ?? '',
    head: look || names.length > 0 ? head(decided, look ? LOOK_TAGS : '') : undefined,
    send(path, response) {
      const module = modules.find((file) => path === `/public/elements/${basename(file)}`);
      if (module) return sendFile(module, response, FRAME_HEADERS);
      return path.startsWith('/public/') && look
        ? sendFile(join(look.folder, path.slice('/public/'.length)), response, {})
        : false;
    },
  };
}

function head(decided, tags) {
  const notes = JSON.stringify(decided).replaceAll('"', '&quot;');
  return (document) =>
    document
      .replace('<title>', `<meta name="parley:application" content="${notes}" /><title>`)
      .replace('</head>', `${tags}</head>`);
}

function sendFile(file, response, headers) {
  if (!existsSync(file)) return false;
  const type = `${TYPES[extname(file)]}; charset=utf-8`;
  response.writeHead(200, { ...headers, 'Content-Type': type }).end(readFileSync(file));
  return true;
}
