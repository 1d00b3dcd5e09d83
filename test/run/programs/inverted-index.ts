// SPDX-License-Identifier: MIT
// Full-text search: tokens, stop words, tf-idf, phrases, highlighting, boolean queries.
type Posting = { doc: number; positions: number[] };
type Query = { and: Query[] } | { or: Query[] } | { not: Query } | { word: string };

const stopWords = new Set('a an and the of to in is it on for with as at by'.split(' '));

function* tokens(text: string): IterableIterator<{ word: string; position: number; start: number }> {
  let position = 0;
  for (const match of text.toLowerCase().matchAll(/[a-z]+(?:'[a-z]+)?/g)) {
    if (!stopWords.has(match[0])) yield { word: stem(match[0]), position, start: match.index ?? -1 };
    position++;
  }
}

const stem = (word: string): string => word.replace(/(?<=[a-z]{3})(ing|ed|es|s)$/, '');

class Index {
  private readonly postings = new Map<string, Posting[]>();
  private readonly documents: string[] = [];

  add(text: string): number {
    const doc = this.documents.push(text) - 1;
    for (const { word, position } of tokens(text)) {
      const list = this.postings.get(word) ?? [];
      if (list.length === 0) this.postings.set(word, list);
      const last = list.at(-1);
      if (last?.doc === doc) last.positions.push(position);
      else list.push({ doc, positions: [position] });
    }
    return doc;
  }

  rank(query: string): [number, number][] {
    const scores = new Map<number, number>();
    for (const { word } of tokens(query)) {
      const list = this.postings.get(word) ?? [];
      const idf = Math.log(this.documents.length / (1 + list.length)) + 1;
      for (const { doc, positions } of list) scores.set(doc, (scores.get(doc) ?? 0) + positions.length * idf);
    }
    return [...scores].sort(([d1, s1], [d2, s2]) => s2 - s1 || d1 - d2);
  }

  phrase(text: string): number[] {
    const [first, ...rest] = [...tokens(text)];
    if (!first) return [];
    return (this.postings.get(first.word) ?? [])
      .filter(({ doc, positions }) =>
        positions.some((p) =>
          rest.every(({ word, position }) =>
            this.postings.get(word)?.find((q) => q.doc === doc)?.positions.includes(p + position - first.position),
          ),
        ),
      )
      .map(({ doc }) => doc);
  }

  search(query: Query): Set<number> {
    const all = new Set(this.documents.keys());
    if ('word' in query) return new Set((this.postings.get(stem(query.word)) ?? []).map((p) => p.doc));
    if ('not' in query) {
      const without = this.search(query.not);
      return new Set([...all].filter((d) => !without.has(d)));
    }
    if ('and' in query) {
      return query.and.map((q) => this.search(q)).reduce((a, b) => new Set([...a].filter((d) => b.has(d))), all);
    }
    return new Set(query.or.flatMap((q) => [...this.search(q)]));
  }

  highlight(doc: number, words: string): string {
    const wanted = new Set(Array.from(tokens(words), (t) => t.word));
    return this.documents[doc]!.replace(/[a-z']+/gi, (w) => (wanted.has(stem(w.toLowerCase())) ? `*${w}*` : w));
  }
  get statistics() {
    const byLength = Object.entries(Object.fromEntries([...this.postings].map(([w, l]) => [w, l.length])));
    return byLength.sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).slice(0, 5);
  }
}

const index = new Index();
index.add('The quick brown fox jumps over the lazy dog.');
index.add('A dog is barking; the dogs barked at it all night.');
index.add("Foxes don't bark, but the fox in the henhouse is quick.");
index.add('Lazy summer nights with a good book.');
console.log(index.rank('lazy dogs').map(([d, s]) => `${d}=${s.toFixed(3)}`), index.rank('zebra'));
console.log(index.phrase('quick brown fox'), index.phrase('brown quick'), index.phrase('lazy dog'), index.phrase(''));
console.log(index.search({ and: [{ word: 'fox' }, { not: { word: 'lazy' } }] }), index.search({ or: [{ word: 'night' }, { word: 'book' }] }));
console.log(index.highlight(1, 'bark dog'));
console.log(index.statistics);
