const parts = /(<@[UW][A-Z0-9]+>|<#C[A-Z0-9]+(?:\|[^>]*)?>|<!(?:here|channel|everyone)>|https?:\/\/[^\s<>]+)/;

/** What a person types as Slack keeps it: escaped, links in angle brackets, mentions left as they are. */
export function typedText(text: string): string {
  return text
    .split(parts)
    .map((part, index) => {
      // With one group in the pattern, every second part is what it matched.
      if (index % 2 === 0) return escapeText(part);
      return part.startsWith('<') ? part : `<${escapeText(part)}>`;
    })
    .join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
