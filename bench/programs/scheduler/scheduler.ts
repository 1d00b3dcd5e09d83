// SPDX-License-Identifier: MIT
/** Tasks of several classes pass packets around a ring: virtual calls, queues and short-lived objects. */

interface Packet {
  readonly from: number;
  readonly payload: number;
  hops: number;
}

abstract class Task {
  private readonly inbox: Packet[] = [];
  private read = 0;
  received = 0;

  constructor(readonly id: number) {}

  deliver(packet: Packet): void {
    this.inbox.push(packet);
  }

  get ready(): boolean {
    return this.read < this.inbox.length;
  }

  step(scheduler: Scheduler): void {
    const packet = this.inbox[this.read++];
    if (this.read === this.inbox.length) {
      this.inbox.length = 0;
      this.read = 0;
    }
    this.received++;
    this.handle(packet, scheduler);
  }

  protected abstract handle(packet: Packet, scheduler: Scheduler): void;
}

class Relay extends Task {
  protected handle(packet: Packet, scheduler: Scheduler): void {
    packet.hops++;
    scheduler.send(packet.payload + this.id, packet);
  }
}

class Counter extends Task {
  total = 0;

  protected handle(packet: Packet, scheduler: Scheduler): void {
    this.total = (this.total + packet.payload * packet.hops) % 1_000_003;
    scheduler.send(packet.from + 1, { from: this.id, payload: (packet.payload * 5 + this.total) % 9973, hops: 0 });
  }
}

class Splitter extends Task {
  protected handle(packet: Packet, scheduler: Scheduler): void {
    const half = packet.payload >> 1;
    scheduler.send(half, { from: this.id, payload: half, hops: packet.hops + 1 });
    if (scheduler.inFlight < 400) {
      scheduler.send(packet.payload - half, { from: packet.from, payload: packet.payload - half, hops: 0 });
    }
  }
}

class Sink extends Task {
  protected handle(packet: Packet, scheduler: Scheduler): void {
    if (packet.hops < 3 || scheduler.inFlight < 50) scheduler.send(packet.payload * 3 + 1, packet);
  }
}

class Scheduler {
  inFlight = 0;
  private readonly tasks: Task[] = [];

  add(task: Task): void {
    this.tasks.push(task);
  }

  send(address: number, packet: Packet): void {
    this.inFlight++;
    this.tasks[address % this.tasks.length].deliver(packet);
  }

  run(steps: number): void {
    while (steps > 0) {
      for (const task of this.tasks) {
        if (!task.ready) continue;
        this.inFlight--;
        task.step(this);
        steps--;
      }
    }
  }

  checksum(): number {
    return this.tasks.reduce((sum, task) => (sum * 31 + task.received) % 1_000_000_007, this.inFlight);
  }
}

export function work(): number {
  const scheduler = new Scheduler();
  for (let id = 0; id < 61; id++) {
    if (id % 7 === 3) scheduler.add(new Splitter(id));
    else if (id % 5 === 1) scheduler.add(new Sink(id));
    else if (id % 2 === 0) scheduler.add(new Counter(id));
    else scheduler.add(new Relay(id));
  }
  for (let i = 0; i < 200; i++) scheduler.send(i, { from: i, payload: i * 37, hops: 0 });
  scheduler.run(10_000_000);
  return scheduler.checksum();
}
