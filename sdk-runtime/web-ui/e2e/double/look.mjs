import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

/** What a server writes into the document for an application whose public folder is this one. */
export function headOf({ images }) {
  const decided = {
    theme: 'dark',
    imageOrigins: [images],
    logo: { light: '/public/logo_light.svg', dark: '/public/logo_dark.svg' },
  };
  const notes = JSON.stringify(decided).replaceAll('"', '&quot;');
  return (document) =>
    document
      .replace('<title>', `<meta name="parley:application" content="${notes}" /><title>`)
      .replace(
        '</head>',
        `<link rel="stylesheet" href="/public/theme.css" />
         <link rel="stylesheet" href="/public/custom.css" />
         <script type="module" src="/public/custom.js"></script></head>`,
      );
}

/** Sends a file of the public folder; whether there is such a one. */
export function sendPublic({ folder }, path, response) {
  const file = path.startsWith('/public/') && join(folder, path.slice('/public/'.length));
  if (!file || !existsSync(file)) return false;
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] }).end(readFileSync(file));
  return true;
}
