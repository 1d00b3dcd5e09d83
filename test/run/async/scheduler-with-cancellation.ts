// SPDX-License-Identifier: MIT
// A scheduler with priorities, cancelled by tokens; progress by async generators.
class CancelError extends Error { override name = 'CancelError'; }
class Token { #cancelled = false; #subs: (() => void)[] = []; get cancelled(): boolean { return this.#cancelled; } cancel(): void { if (this.#cancelled) return; this.#cancelled = true; this.#subs.splice(0).forEach((s) => s()); } throwIfCancelled(): void { if (this.#cancelled) throw new CancelError('cancelled'); } onCancel(f: () => void): void { if (this.#cancelled) f(); else this.#subs.push(f); } }
type Task<T> = { id: number; priority: number; run: (t: Token) => Promise<T>; resolve: (v: T) => void; reject: (e: unknown) => void; token: Token };
class Scheduler {
  private queue: Task<unknown>[] = []; private running = 0; private nextId = 1; readonly trace: string[] = [];
  constructor(private readonly limit: number) {}
  submit<T>(run: (t: Token) => Promise<T>, priority = 0, token = new Token()): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const task: Task<T> = { id: this.nextId++, priority, run, resolve, reject, token };
      token.onCancel(() => { const i = this.queue.indexOf(task as unknown as Task<unknown>); if (i >= 0) { this.queue.splice(i, 1); reject(new CancelError(`task ${task.id} never ran`)); } });
      this.queue.push(task as unknown as Task<unknown>);
      this.queue.sort((a, b) => b.priority - a.priority || a.id - b.id);
      queueMicrotask(() => this.pump());
    });
  }
  private pump(): void {
    while (this.running < this.limit) {
      const task = this.queue.shift();
      if (!task) return;
      this.running++;
      this.trace.push(`start ${task.id}`);
      task.run(task.token).then(task.resolve, task.reject).finally(() => { this.running--; this.trace.push(`end ${task.id}`); this.pump(); });
    }
  }
}
const sleep = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));
async function* work(steps: number, token: Token): AsyncGenerator<number, string> { try { for (let i = 1; i <= steps; i++) { token.throwIfCancelled(); await sleep(1); yield i / steps; } return 'complete'; } finally { if (token.cancelled) console.log('cleanup after cancel'); } }
async function main() {
  const s = new Scheduler(1);
  const results = await Promise.all([s.submit(async () => 'low', 1), s.submit(async () => 'high', 9), s.submit(async () => { await sleep(1); return 5; }, 5)]);
  console.log(results, s.trace);
  const token = new Token();
  const never = s.submit(async () => 1, 0, token);
  token.cancel();
  console.log(await never.catch((e: unknown) => (e instanceof CancelError ? `${e.name}: ${e.message}` : e)));
  const t2 = new Token();
  const seen: number[] = [];
  try { for await (const p of work(4, t2)) { seen.push(p); if (p === 0.5) t2.cancel(); } } catch (e) { console.log((e as Error).name, seen); }
  const it = work(1, new Token());
  console.log(await it.next(), await it.next(), await it.next());
  const failed = await Promise.allSettled([s.submit(async (t) => { t.throwIfCancelled(); throw new RangeError('inside'); }), s.submit(async () => 'after failure')]);
  console.log(failed.map((r) => (r.status === 'rejected' ? String(r.reason) : r.value)));
}
main().then(() => console.log('bye'));
