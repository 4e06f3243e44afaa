/** Everything but the line ends of a text. */
const blanked = (text: string): string => text.replace(/[^\n]+/g, "");

/**
 * Markdown as a site generator would show it, line for line: comments (HTML's, Liquid's), Liquid tags and Hugo shortcodes
 * are blanked, `{{ page.title }}` becomes the title. Lines keep their numbers; all else stays as it is.
 */
export function withoutTemplates(markdown: string, title: string | null): string {
  if (!/<!--|\{[{%]/.test(markdown)) return markdown;
  return markdown
    .replace(/<!--[\s\S]*?-->/g, blanked)
    .replace(/\{%-?\s*comment\b[\s\S]*?\{%-?\s*endcomment\b[\s\S]*?%\}/g, blanked)
    .replace(/\{\{\s*(?:page\.|\.?)title\s*\}\}/gi, title ?? "")
    .replace(/\{%[\s\S]*?%\}|\{\{[<%][\s\S]*?[>%]\}\}|\{\{\s*[\w.]+(?:\s*\|[^{}\n]*)?\s*\}\}/g, blanked);
}
