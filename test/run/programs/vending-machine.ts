// SPDX-License-Identifier: MIT
// A vending machine as a table of states and events.
enum Coin { Nickel = 5, Dime = 10, Quarter = 25 }
type State = 'idle' | 'paying' | 'vending' | 'out-of-service';
type MachineEvent =
  | { type: 'insert'; coin: Coin }
  | { type: 'select'; slot: string }
  | { type: 'cancel' }
  | { type: 'service'; open: boolean };

interface Slot { readonly name: string; readonly price: number; stock: number }

class VendingMachine {
  private state: State = 'idle';
  private credit = 0;
  private readonly log: string[] = [];
  constructor(private readonly slots: Record<string, Slot>) {}

  dispatch(event: MachineEvent): this {
    const before = this.state;
    switch (event.type) {
      case 'insert':
        if (this.state === 'out-of-service') {
          this.log.push(`returned ${Coin[event.coin]}`);
          break;
        }
        this.credit += event.coin;
        this.state = 'paying';
        break;
      case 'select': {
        const slot = this.slots[event.slot];
        if (!slot) this.log.push(`no slot ${event.slot}`);
        else if (slot.stock === 0) this.log.push(`${slot.name} is sold out`);
        else if (this.credit < slot.price) this.log.push(`${slot.name}: ${this.cents(slot.price - this.credit)} missing`);
        else this.vend(slot);
        break;
      }
      case 'cancel':
        this.refund();
        break;
      case 'service':
        this.state = event.open ? 'out-of-service' : 'idle';
        if (event.open) this.refund(false);
        break;
      default: {
        const impossible: never = event;
        throw new Error(`unknown event ${JSON.stringify(impossible)}`);
      }
    }
    if (before !== this.state) this.log.push(`${before} -> ${this.state}`);
    return this;
  }

  private vend(slot: Slot): void {
    slot.stock--;
    this.credit -= slot.price;
    this.state = 'vending';
    this.log.push(`enjoy your ${slot.name}`);
    this.refund();
  }

  private refund(idle = true): void {
    const coins: Coin[] = [];
    for (const coin of [Coin.Quarter, Coin.Dime, Coin.Nickel]) {
      while (this.credit >= coin) {
        coins.push(coin);
        this.credit -= coin;
      }
    }
    if (coins.length) this.log.push(`change: ${coins.map((c) => Coin[c]).join(', ')}`);
    if (idle) this.state = 'idle';
  }

  private cents = (n: number) => `${(n / 100).toFixed(2)}$`;
  get history(): readonly string[] {
    return this.log;
  }
}

const machine = new VendingMachine({
  A1: { name: 'crisps', price: 65, stock: 1 },
  B2: { name: 'tea', price: 40, stock: 3 },
});
machine
  .dispatch({ type: 'select', slot: 'A1' })
  .dispatch({ type: 'insert', coin: Coin.Quarter })
  .dispatch({ type: 'insert', coin: Coin.Quarter })
  .dispatch({ type: 'select', slot: 'A1' })
  .dispatch({ type: 'insert', coin: Coin.Quarter })
  .dispatch({ type: 'select', slot: 'A1' })
  .dispatch({ type: 'select', slot: 'A1' })
  .dispatch({ type: 'insert', coin: Coin.Dime })
  .dispatch({ type: 'cancel' })
  .dispatch({ type: 'select', slot: 'Z9' })
  .dispatch({ type: 'service', open: true })
  .dispatch({ type: 'insert', coin: Coin.Nickel })
  .dispatch({ type: 'service', open: false });
machine.history.forEach((line, i) => console.log(`${String(i + 1).padStart(2, '0')} ${line}`));
console.log(machine);
