// SPDX-License-Identifier: MIT
// A text editor model: commands with undo, merging of typing, a selection, observers.
interface Command {
  readonly name: string;
  apply(doc: TextDocument): void;
  revert(doc: TextDocument): void;
  merge?(next: Command): Command | null;
}

class TextDocument {
  constructor(public text: string = '') {}
  splice(at: number, removed: number, inserted: string): string {
    const old = this.text.slice(at, at + removed);
    this.text = this.text.slice(0, at) + inserted + this.text.slice(at + removed);
    return old;
  }
}

class Insert implements Command {
  readonly name = 'insert';
  constructor(readonly at: number, readonly text: string) {}
  apply(doc: TextDocument) {
    doc.splice(this.at, 0, this.text);
  }
  revert(doc: TextDocument) {
    doc.splice(this.at, this.text.length, '');
  }
  merge(next: Command): Command | null {
    if (next instanceof Insert && next.at === this.at + this.text.length && !/\s$/.test(this.text)) {
      return new Insert(this.at, this.text + next.text);
    }
    return null;
  }
}

class Remove implements Command {
  readonly name = 'remove';
  private old = '';
  constructor(private at: number, private count: number) {}
  apply(doc: TextDocument) {
    this.old = doc.splice(this.at, this.count, '');
  }
  revert(doc: TextDocument) {
    doc.splice(this.at, 0, this.old);
  }
}

class Replace implements Command {
  readonly name = 'replace';
  private before?: string;
  constructor(private readonly pattern: RegExp, private readonly by: string) {}
  apply(doc: TextDocument) {
    this.before = doc.text;
    doc.text = doc.text.replace(this.pattern, this.by);
  }
  revert(doc: TextDocument) {
    if (this.before !== undefined) doc.text = this.before;
  }
}

type Listener = (event: 'do' | 'undo' | 'redo', command: Command) => void;

class Editor {
  readonly document = new TextDocument();
  private past: Command[] = [];
  private future: Command[] = [];
  private listeners = new Set<Listener>();

  subscribe(listener: Listener): () => boolean {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  run(command: Command): void {
    command.apply(this.document);
    this.future.length = 0;
    const merged = this.past.at(-1)?.merge?.(command);
    if (merged) this.past[this.past.length - 1] = merged;
    else this.past.push(command);
    this.emit('do', command);
  }
  type(text: string): void {
    for (const c of text) this.run(new Insert(this.document.text.length, c));
  }
  undo = (): boolean => this.step(this.past, this.future, 'undo');
  redo = (): boolean => this.step(this.future, this.past, 'redo');
  private step(from: Command[], to: Command[], event: 'undo' | 'redo'): boolean {
    const command = from.pop();
    if (!command) return false;
    if (event === 'undo') command.revert(this.document);
    else command.apply(this.document);
    to.push(command);
    this.emit(event, command);
    return true;
  }
  private emit(...args: Parameters<Listener>): void {
    this.listeners.forEach((listener) => listener(...args));
  }
}

const editor = new Editor();
const counts: Record<string, number> = {};
const stop = editor.subscribe((event, { name }) => {
  const key = `${event} ${name}`;
  counts[key] = (counts[key] ?? 0) + 1;
});
editor.type('hello brave new world');
editor.run(new Remove(5, 6));
editor.run(new Replace(/(\w+) (\w+)$/, '$2 $1'));
const { undo, redo } = editor;
console.log(editor.document.text);
while (undo()) console.log('undo', JSON.stringify(editor.document.text));
while (redo()) console.log('redo', JSON.stringify(editor.document.text));
undo();
console.log(stop(), stop());
editor.type('!');
console.log(redo(), editor.document, counts);
