/** Where a file of the server is: the server says below which path the application lives. */
export function rooted(path: string): string {
  const root = document.querySelector<HTMLMetaElement>('meta[property="og:root_path"]')?.content;
  return path.startsWith('/') && !path.startsWith('//') ? (root ?? '') + path : path;
}
