// SPDX-License-Identifier: MIT
// A little Markdown to HTML converter without regular expressions.
type Block =
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  | { type: 'list'; ordered: boolean; items: string[] }
  | { type: 'code'; language: string | null; lines: string[] }
  | { type: 'paragraph'; text: string };
function parseBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source.split('\n');
  for (let i = 0; i < lines.length; ) {
    const line = lines[i].trimEnd();
    if (line === '') {
      i++;
    } else if (line.startsWith('#')) {
      let level = 0;
      while (line[level] === '#') level++;
      blocks.push({ type: 'heading', level: Math.min(level, 3) as 1 | 2 | 3, text: line.slice(level).trim() });
      i++;
    } else if (line.startsWith('```')) {
      const language = line.slice(3).trim() || null;
      const code: string[] = [];
      for (i++; i < lines.length && !lines[i].startsWith('```'); i++) code.push(lines[i]);
      blocks.push({ type: 'code', language, lines: code });
      i++;
    } else if (line.startsWith('- ') || line.startsWith('1. ')) {
      const marker = line.startsWith('- ') ? '- ' : '1. ';
      const items: string[] = [];
      while (i < lines.length && lines[i].startsWith(marker)) items.push(lines[i++].slice(marker.length));
      blocks.push({ type: 'list', ordered: marker !== '- ', items });
    } else {
      const text: string[] = [];
      while (i < lines.length && lines[i].trim() !== '' && !lines[i].startsWith('#')) text.push(lines[i++].trim());
      blocks.push({ type: 'paragraph', text: text.join(' ') });
    }
  }
  return blocks;
}
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
function inline(text: string): string {
  const marks: [mark: string, tag: string][] = [['**', 'strong'], ['*', 'em'], ['`', 'code']];
  let out = escape(text);
  for (const [mark, tag] of marks) {
    const parts = out.split(mark);
    if (parts.length % 2 === 0) {
      const last = parts.pop() ?? '';
      parts[parts.length - 1] += mark + last;
    }
    out = parts.map((part, i) => (i % 2 === 1 ? `<${tag}>${part}</${tag}>` : part)).join('');
  }
  return out;
}
function render(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => `  <li>${inline(item)}</li>`).join('\n')}\n</${tag}>`;
    }
    case 'code':
      return `<pre${block.language === null ? '' : ` class="${block.language}"`}>${block.lines.map(escape).join('\n')}</pre>`;
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`;
  }
}
const source = `# Title with **bold** & <tags>

Some *emphasised* text,
on two lines with \`code\`.
## Second
- one
- two **2**
- an * alone

1. first
1. second
\`\`\`ts
if (a < b) return;
\`\`\`
#### Deep
\`\`\`
plain
`;
const blocks = parseBlocks(source);
console.log(blocks.map((b) => b.type).join(' '));
console.log(blocks.map(render).join('\n'));
