// SPDX-License-Identifier: MIT
// Orders against an inventory: reservation, discounts, reports; plain functions and interfaces.
interface Product {
  sku: string;
  name: string;
  price: number;
  stock: number;
  tags?: readonly string[];
}
interface OrderLine {
  sku: string;
  quantity: number;
}
interface Customer {
  name: string;
  level: 'basic' | 'gold';
  address?: { city: string; country?: string };
}
type Outcome = { status: 'ok'; total: number; lines: number } | { status: 'rejected'; reasons: string[] };

const products: Product[] = [
  { sku: 'A1', name: 'Anvil', price: 99.99, stock: 3, tags: ['heavy', 'metal'] },
  { sku: 'B2', name: 'Balloon', price: 0.5, stock: 1000 },
  { sku: 'C3', name: 'Candle', price: 4.25, stock: 12, tags: ['wax'] },
];
const bySku = new Map(products.map((p) => [p.sku, p]));
const discounts: Record<Customer['level'], (total: number) => number> = {
  basic: (total) => total,
  gold: (total) => total * (total > 100 ? 0.85 : 0.95),
};
function place(customer: Customer, lines: OrderLine[]): Outcome {
  const reasons = lines.flatMap(({ sku, quantity }) => {
    const product = bySku.get(sku);
    if (!product) return [`unknown ${sku}`];
    if (quantity <= 0 || !Number.isInteger(quantity)) return [`bad quantity ${quantity} of ${product.name}`];
    return product.stock < quantity ? [`only ${product.stock} ${product.name}`] : [];
  });
  if (reasons.length) return { status: 'rejected', reasons };
  let total = 0;
  for (const { sku, quantity } of lines) {
    const product = bySku.get(sku)!;
    product.stock -= quantity;
    total += product.price * quantity;
  }
  return { status: 'ok', total: Math.round(discounts[customer.level](total) * 100) / 100, lines: lines.length };
}
const ann: Customer = { name: 'Ann', level: 'gold', address: { city: 'Oslo', country: 'NO' } };
const bob: Customer = { name: 'Bob', level: 'basic', address: { city: 'Paris' } };
const orders: [Customer, OrderLine[]][] = [
  [ann, [{ sku: 'A1', quantity: 2 }, { sku: 'B2', quantity: 10 }]],
  [bob, [{ sku: 'A1', quantity: 2 }, { sku: 'X9', quantity: 1 }, { sku: 'C3', quantity: 0 }]],
  [bob, [{ sku: 'C3', quantity: 12 }]],
  [{ name: 'Cy', level: 'gold' }, [{ sku: 'C3', quantity: 1 }]],
  [{ name: 'Dee', level: 'gold' }, []],
];
for (const [customer, lines] of orders) {
  const outcome = place(customer, lines);
  const where = customer.address?.country ?? customer.address?.city ?? 'nowhere';
  console.log(`${customer.name} (${where}):`, outcome.status === 'ok' ? `${outcome.total} for ${outcome.lines}` : outcome.reasons);
}
const report = products
  .filter(({ stock }) => stock < 500)
  .map(({ name, stock, tags = [] }) => ({ name, stock, tags: tags.join('/') || '-' }))
  .sort((a, b) => a.stock - b.stock);
console.log(report);
const tagged = products.reduce<Record<string, string[]>>((acc, { name, tags }) => {
  for (const tag of tags ?? ['untagged']) (acc[tag] ??= []).push(name);
  return acc;
}, {});
console.log(tagged, Object.keys(tagged).length);
const worth = products.map(({ price, stock }) => price * stock).reduce((a, b) => a + b, 0);
console.log(worth.toFixed(2), Math.max(...products.map((p) => p.price)), products.some((p) => p.stock === 0));
