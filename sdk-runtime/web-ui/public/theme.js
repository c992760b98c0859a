// Runs before the first paint, so that a chosen theme does not flash the system's one.
// A file of its own because the page's policy allows no inline script. See src/theme/theme.ts.
try {
  const chosen = localStorage.getItem('parley.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden: then the system's theme it is.
}
