// SPDX-License-Identifier: MIT
/** Tasks of several classes pass packets around a ring: virtual calls, queues and short-lived objects. */

class Packet {
  constructor(
    readonly from: i32,
    readonly payload: i32,
    public hops: i32,
  ) {}
}

abstract class Task {
  private readonly inbox: Packet[] = [];
  private read: i32 = 0;
  received: i32 = 0;

  constructor(readonly id: i32) {}

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
  total: i32 = 0;

  protected handle(packet: Packet, scheduler: Scheduler): void {
    this.total = <i32>((<i64>this.total + <i64>packet.payload * packet.hops) % 1_000_003);
    scheduler.send(packet.from + 1, new Packet(this.id, (packet.payload * 5 + this.total) % 9973, 0));
  }
}

class Splitter extends Task {
  protected handle(packet: Packet, scheduler: Scheduler): void {
    const half = packet.payload >> 1;
    scheduler.send(half, new Packet(this.id, half, packet.hops + 1));
    if (scheduler.inFlight < 400) {
      scheduler.send(packet.payload - half, new Packet(packet.from, packet.payload - half, 0));
    }
  }
}

class Sink extends Task {
  protected handle(packet: Packet, scheduler: Scheduler): void {
    if (packet.hops < 3 || scheduler.inFlight < 50) scheduler.send(packet.payload * 3 + 1, packet);
  }
}

class Scheduler {
  inFlight: i32 = 0;
  private readonly tasks: Task[] = [];

  add(task: Task): void {
    this.tasks.push(task);
  }

  send(address: i32, packet: Packet): void {
    this.inFlight++;
    this.tasks[address % this.tasks.length].deliver(packet);
  }

  run(steps: i32): void {
    while (steps > 0) {
      for (let i = 0; i < this.tasks.length; i++) {
        const task = this.tasks[i];
        if (!task.ready) continue;
        this.inFlight--;
        task.step(this);
        steps--;
      }
    }
  }

  checksum(): i32 {
    let sum: i64 = this.inFlight;
    for (let i = 0; i < this.tasks.length; i++) sum = (sum * 31 + this.tasks[i].received) % 1_000_000_007;
    return <i32>sum;
  }
}

export function work(): f64 {
  const scheduler = new Scheduler();
  for (let id = 0; id < 61; id++) {
    if (id % 7 === 3) scheduler.add(new Splitter(id));
    else if (id % 5 === 1) scheduler.add(new Sink(id));
    else if (id % 2 === 0) scheduler.add(new Counter(id));
    else scheduler.add(new Relay(id));
  }
  for (let i = 0; i < 200; i++) scheduler.send(i, new Packet(i, i * 37, 0));
  scheduler.run(10_000_000);
  return scheduler.checksum();
}
