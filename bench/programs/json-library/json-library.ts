// SPDX-License-Identifier: MIT
/** JSON.parse and JSON.stringify on typed records. */

interface Order {
  readonly id: number;
  readonly customer: string;
  readonly items: readonly { readonly name: string; readonly price: number; readonly count: number }[];
  readonly paid: boolean;
  readonly note: string | null;
}

function makeOrders(count: number): Order[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    customer: `customer ${(id * 31) % 101}`,
    items: Array.from({ length: id % 5 }, (_item, i) => ({ name: `item-${i}`, price: (id * 3 + i) / 4, count: i + 1 })),
    paid: id % 2 === 0,
    note: id % 7 === 0 ? 'say "hello",\nthen leave' : null,
  }));
}

function total(orders: readonly Order[]): number {
  let sum = 0;
  for (const order of orders) {
    for (const { name, price, count } of order.items) sum += price * count + name.length;
    sum += (order.paid ? 1 : 0) + (order.note?.length ?? 0) + order.customer.length;
  }
  return sum;
}

export function work(): number {
  let orders = makeOrders(3000);
  let checksum = 0;
  for (let round = 0; round < 90; round++) {
    const text = JSON.stringify(orders);
    orders = JSON.parse(text) as Order[];
    checksum = (checksum * 31 + text.length + Math.floor(total(orders) * 4)) % 1_000_003;
  }
  return checksum;
}
