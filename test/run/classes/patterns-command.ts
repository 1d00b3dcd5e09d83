// SPDX-License-Identifier: MIT
// Commands with undo and redo, a singleton, a state machine and observers.
interface Command {
  readonly label: string;
  execute(): void;
  undo(): void;
}
class Document2 {
  text = '';
  private observers: ((text: string) => void)[] = [];
  observe(f: (text: string) => void): () => void {
    this.observers.push(f);
    return () => {
      this.observers = this.observers.filter((g) => g !== f);
    };
  }
  set(text: string): void {
    this.text = text;
    for (const f of this.observers) f(text);
  }
}
class Insert implements Command {
  readonly label: string;
  constructor(private doc: Document2, private at: number, private what: string) {
    this.label = `insert "${what}"`;
  }
  execute(): void {
    this.doc.set(this.doc.text.slice(0, this.at) + this.what + this.doc.text.slice(this.at));
  }
  undo(): void {
    this.doc.set(this.doc.text.slice(0, this.at) + this.doc.text.slice(this.at + this.what.length));
  }
}
class Clear implements Command {
  readonly label = 'clear';
  private saved: string | undefined;
  constructor(private doc: Document2) {}
  execute(): void {
    this.saved = this.doc.text;
    this.doc.set('');
  }
  undo(): void {
    if (this.saved === undefined) throw new Error('nothing to undo');
    this.doc.set(this.saved);
  }
}
class History {
  private static instance: History | undefined;
  static get shared(): History {
    return (History.instance ??= new History());
  }
  private done: Command[] = [];
  private undone: Command[] = [];
  run(...commands: Command[]): void {
    for (const command of commands) {
      command.execute();
      this.done.push(command);
    }
    this.undone = [];
  }
  undo(): string {
    const command = this.done.pop();
    if (!command) return 'nothing';
    command.undo();
    this.undone.push(command);
    return command.label;
  }
  redo(): boolean {
    const command = this.undone.pop();
    if (!command) return false;
    command.execute();
    return !!this.done.push(command);
  }
}
const doc = new Document2();
const versions: string[] = [];
const stop = doc.observe((text) => versions.push(text));
History.shared.run(new Insert(doc, 0, 'world'), new Insert(doc, 0, 'hello '), new Clear(doc));
console.log(History.shared.undo(), doc.text, History.shared.undo(), doc.text, History.shared.redo(), doc.text);
stop();
History.shared.run(new Insert(doc, 5, ','));
console.log(doc.text, History.shared.redo(), versions, History.shared === History.shared);
try {
  new Clear(doc).undo();
} catch (e) {
  console.log((e as Error).message);
}
while (History.shared.undo() !== 'nothing');
console.log(JSON.stringify(doc.text));
