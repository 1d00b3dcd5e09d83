// SPDX-License-Identifier: MIT
/** Text built piece by piece: +=, templates, join, padding, replacing, numbers as text. */

interface Row {
  readonly id: number;
  readonly label: string;
  readonly price: number;
}

function csv(rows: readonly Row[]): string {
  let text = 'id,label,price\n';
  for (const row of rows) {
    text += row.id;
    text += ',';
    text += row.label;
    text += ',';
    text += row.price.toFixed(2);
    text += '\n';
  }
  return text;
}

function html(rows: readonly Row[]): string {
  const cells = rows.map(
    ({ id, label, price }) => `<tr><td>${id}</td><td>${escape(label)}</td><td class="n">${price}</td></tr>`,
  );
  return `<table>\n${cells.join('\n')}\n</table>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function columns(rows: readonly Row[]): string {
  const lines: string[] = [];
  for (const { id, label, price } of rows) {
    lines.push(`${String(id).padStart(6)} | ${label.padEnd(14)} | ${price.toFixed(1).padStart(9, '.')}`);
  }
  return lines.join('\n').toUpperCase();
}

function hash(text: string): number {
  let h = 17;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return h >>> 0;
}

export function work(): number {
  const rows: Row[] = [];
  for (let i = 0; i < 6000; i++) {
    const label = i % 3 === 0 ? `<item ${i % 97}>` : `part & ${String.fromCharCode(97 + (i % 26)).repeat(i % 5)}`;
    rows.push({ id: i, label, price: ((i * 7919) % 100_000) / 2 });
  }
  let checksum = 0;
  for (let round = 0; round < 30; round++) {
    for (const text of [csv(rows), html(rows), columns(rows)]) {
      checksum = (checksum * 31 + hash(text) + text.length) % 1_000_003;
    }
  }
  return checksum;
}
