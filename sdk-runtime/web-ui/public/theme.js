// Runs before the first paint: another theme than the system's does not flash that one, and the
// words of the page's language are fetched beside the page instead of after it. A file of its own
// because the page's policy allows no inline script. See src/theme/theme.ts, src/i18n/match.ts.
(() => {
  let theme;
  try {
    theme = localStorage.getItem('parley.theme');
  } catch {
    // Storage may be forbidden: then it is the application's.
  }
  if (!['light', 'dark', 'system'].includes(theme)) theme = told('application').theme;
  if (theme !== 'light' && theme !== 'dark') return;
  document.documentElement.dataset.theme = theme;
  document.querySelector('meta[name="color-scheme"]').content = theme;
})();

function told(name) {
  try {
    return JSON.parse(document.querySelector(`meta[name="parley:${name}"]`).content) || {};
  } catch {
    return {};
  }
}

function baseOf(tag) {
  return tag.toLowerCase().split('-')[0];
}

function nearest(tag, available) {
  for (let part = tag.toLowerCase(); part; part = part.replace(/(^|-)[^-]*$/, '')) {
    const found = available.find((one) => one.toLowerCase() === part);
    if (found) return found;
  }
  return available.find((one) => baseOf(one) === baseOf(tag));
}

(() => {
  let chosen = '';
  try {
    chosen = localStorage.getItem('parley.language');
  } catch {
    // Then the browser's languages decide.
  }
  const paths = told('catalogues');
  const { language, texts } = told('application');
  const available = ['en', ...Object.keys(paths), ...(Array.isArray(texts) ? texts : [])];
  const wanted = [language || chosen || '', ...navigator.languages].filter(Boolean);
  const tag = wanted.map((one) => nearest(one, available)).find(Boolean) || 'en';
  const root = document.documentElement;
  root.lang = tag;
  root.dir = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/.test(tag) ? 'rtl' : 'ltr';
  const path = paths[tag] || paths[baseOf(tag)];
  if (!path) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = new URL(path, document.currentScript.src).href;
  document.head.append(link);
})();
