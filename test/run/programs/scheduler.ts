// SPDX-License-Identifier: MIT
// A cooperative scheduler over generators, with sleeping, waking and failing tasks.
type Command = { sleep: number } | { spawn: Task } | { log: string };
type Task = Generator<Command, string, void>;
interface Running {
  readonly id: number;
  readonly task: Task;
  wakeAt: number;
}
class Scheduler {
  private tasks: Running[] = [];
  private nextId = 1;
  private now = 0;
  readonly log: string[] = [];
  spawn(task: Task): number {
    const id = this.nextId++;
    this.tasks.push({ id, task, wakeAt: this.now });
    return id;
  }
  run(): void {
    while (this.tasks.length > 0) {
      const ready = this.tasks.filter((t) => t.wakeAt <= this.now);
      if (ready.length === 0) {
        this.now = Math.min(...this.tasks.map((t) => t.wakeAt));
        continue;
      }
      for (const running of ready) this.step(running);
    }
  }
  private step(running: Running): void {
    try {
      const { value, done } = running.task.next();
      if (done) {
        this.log.push(`${this.now}: task ${running.id} returned ${value}`);
        this.remove(running);
      } else if ('sleep' in value) running.wakeAt = this.now + value.sleep;
      else if ('spawn' in value) this.spawn(value.spawn);
      else this.log.push(`${this.now}: task ${running.id} says ${value.log}`);
    } catch (e) {
      this.log.push(`${this.now}: task ${running.id} failed: ${(e as Error).message}`);
      this.remove(running);
    }
  }
  private remove(running: Running): void {
    this.tasks = this.tasks.filter((t) => t !== running);
  }
}
function* worker(name: string, steps: number, pause: number): Task {
  for (let i = 0; i < steps; i++) {
    yield { log: `${name} ${i}` };
    yield { sleep: pause };
  }
  return name;
}
function* parent(): Task {
  yield { log: 'spawning' };
  yield { spawn: worker('child', 2, 3) };
  yield { spawn: failing() };
  yield { sleep: 10 };
  return 'parent';
}
function* failing(): Task {
  yield { sleep: 1 };
  throw new Error('deliberate');
}
const scheduler = new Scheduler();
scheduler.spawn(worker('a', 3, 5));
scheduler.spawn(parent());
scheduler.run();
console.log(scheduler.log.join('\n'));
