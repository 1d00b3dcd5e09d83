// SPDX-License-Identifier: MIT
// A trie with counts, deletion, wildcard search and ranked completion.
class TrieNode {
  readonly children = new Map<string, TrieNode>();
  count = 0;
}
class Trie {
  private readonly root = new TrieNode();
  size = 0;
  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }
  add(word: string): void {
    let node = this.root;
    for (const c of word) {
      let child = node.children.get(c);
      if (!child) {
        child = new TrieNode();
        node.children.set(c, child);
      }
      node = child;
    }
    if (node.count++ === 0) this.size++;
  }
  private find(prefix: string): TrieNode | null {
    let node: TrieNode | undefined = this.root;
    for (const c of prefix) {
      node = node.children.get(c);
      if (!node) return null;
    }
    return node;
  }
  has(word: string): boolean {
    return (this.find(word)?.count ?? 0) > 0;
  }
  remove(word: string): boolean {
    const walk = (node: TrieNode, rest: string): boolean => {
      if (rest === '') {
        if (node.count === 0) return false;
        node.count = 0;
        this.size--;
        return true;
      }
      const child = node.children.get(rest[0]);
      if (!child || !walk(child, rest.slice(1))) return false;
      if (child.count === 0 && child.children.size === 0) node.children.delete(rest[0]);
      return true;
    };
    return walk(this.root, word);
  }
  *words(prefix = ''): Generator<[word: string, count: number]> {
    const start = this.find(prefix);
    if (!start) return;
    const stack: [TrieNode, string][] = [[start, prefix]];
    while (stack.length > 0) {
      const top = stack.pop();
      if (!top) break;
      const [node, word] = top;
      if (node.count > 0) yield [word, node.count];
      for (const [c, child] of [...node.children].sort(([a], [b]) => (a < b ? 1 : -1))) stack.push([child, word + c]);
    }
  }
  complete(prefix: string, limit = 3): string[] {
    return [...this.words(prefix)].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, limit).map(([w]) => w);
  }
  match(pattern: string): string[] {
    const out: string[] = [];
    const go = (node: TrieNode, at: number, word: string): void => {
      if (at === pattern.length) {
        if (node.count) out.push(word);
        return;
      }
      const c = pattern[at];
      if (c === '?') for (const [k, child] of node.children) go(child, at + 1, word + k);
      else {
        const child = node.children.get(c);
        if (child) go(child, at + 1, word + c);
      }
    };
    go(this.root, 0, '');
    return out.sort();
  }
}
const trie = new Trie('car card care cat dog do car care car door café'.split(' '));
console.log(trie.size, trie.has('car'), trie.has('ca'), trie.complete('ca'), trie.complete('do', 10), trie.complete('x'));
console.log(trie.match('c?r'), trie.match('???'), trie.match('d?'), trie.match('caf?'));
console.log(trie.remove('car'), trie.remove('car'), trie.remove('nope'), trie.has('card'), trie.size, [...trie.words('ca')]);
console.log([...trie.words()].map(([w]) => w).join(' '));
