// SPDX-License-Identifier: MIT
/** Tables as text: fields with quotes, commas and line ends inside, read into records and written again. */

type Row = readonly string[];

function quoted(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function write(rows: readonly Row[]): string {
  return rows.map((row) => row.map(quoted).join(',')).join('\n') + '\n';
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  rows(): Row[] {
    const rows: Row[] = [];
    while (this.at < this.text.length) rows.push(this.row());
    return rows;
  }

  private row(): Row {
    const fields: string[] = [];
    for (;;) {
      fields.push(this.text[this.at] === '"' ? this.quotedField() : this.plainField());
      if (this.text[this.at++] !== ',') return fields;
    }
  }

  private plainField(): string {
    const start = this.at;
    while (this.at < this.text.length && this.text[this.at] !== ',' && this.text[this.at] !== '\n') this.at++;
    return this.text.slice(start, this.at);
  }

  private quotedField(): string {
    let field = '';
    for (this.at++; ; this.at++) {
      const letter = this.text[this.at];
      if (letter === '"') {
        this.at++;
        if (this.text[this.at] !== '"') return field;
      }
      field += letter;
    }
  }
}

function makeRows(count: number): Row[] {
  const places = ['Ulm', 'Bad "Ems"', 'Rome, Italy', 'Oslo', 'two\nlines', 'Nice'];
  return Array.from({ length: count }, (_, i) => [
    String(i),
    places[i % places.length],
    String((i * 7919) % 10_007),
    i % 5 === 0 ? '' : `note ${i % 13}`,
  ]);
}

export function work(): number {
  const text = write(makeRows(20_000));
  let checksum = 0;
  for (let round = 0; round < 20; round++) {
    const rows = new Reader(text).rows();
    const totals = new Map<string, number>();
    for (const [, place, amount] of rows) totals.set(place, (totals.get(place) ?? 0) + Number(amount) + round);
    for (const [place, total] of totals) checksum = (checksum * 31 + place.length + total) % 1_000_003;
    const again = write(rows);
    if (again !== text) return -1;
    checksum = (checksum * 31 + again.charCodeAt(round * 999) + rows.length) % 1_000_003;
  }
  return checksum;
}
