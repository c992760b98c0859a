/** A text without the marks of Markdown: to be said, or to be shown in one line. */
export function plain(text: string): string {
  return text
    .replace(/```[^\n]*\n?/g, '')
    .replace(/[*_#`>|]+/g, '')
    .trim();
}
